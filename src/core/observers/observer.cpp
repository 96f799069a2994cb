#include "observer.h"

#include "core/results/subjects.h"
#include "core/school.h"
#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Word
{
    Value value;
    QLatin1StringView code;
    QStringView name;
};

constexpr std::array RegisterWords{
    Word<ObserverRegister>{ObserverRegister::Municipal, QLatin1StringView("municipal"), u"муниципальный"},
    Word<ObserverRegister>{ObserverRegister::Public, QLatin1StringView("public"), u"общественный"},
};

constexpr std::array CategoryWords{
    Word<ObserverCategory>{ObserverCategory::Specialist, QLatin1StringView("specialist"), u"специалист управления"},
    Word<ObserverCategory>{ObserverCategory::Methodist, QLatin1StringView("methodist"), u"методист"},
    Word<ObserverCategory>{ObserverCategory::Parent, QLatin1StringView("parent"), u"родитель"},
    Word<ObserverCategory>{ObserverCategory::OtherSchool, QLatin1StringView("other_school"), u"работник другой ОО"},
    Word<ObserverCategory>{ObserverCategory::Student, QLatin1StringView("student"), u"студент"},
    Word<ObserverCategory>{ObserverCategory::Organisation, QLatin1StringView("organisation"),
                           u"представитель организации"},
    Word<ObserverCategory>{ObserverCategory::Other, QLatin1StringView("other"), u"другое"},
};

constexpr std::array TieWords{
    Word<SchoolTieKind>{SchoolTieKind::Works, QLatin1StringView("works"), u"работает"},
    Word<SchoolTieKind>{SchoolTieKind::Child, QLatin1StringView("child"), u"учится ребёнок"},
    Word<SchoolTieKind>{SchoolTieKind::Relative, QLatin1StringView("relative"), u"учится или работает родственник"},
};

template <class Words, class Value>
const auto &wordOf(const Words &words, Value value)
{
    return *std::ranges::find_if(words, [&](const auto &word) { return word.value == value; });
}

template <class Words>
auto valueOf(const Words &words, QStringView code) -> std::optional<decltype(words[0].value)>
{
    const auto found = std::ranges::find_if(words, [&](const auto &word) { return word.code == code; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

QString standardSubject(QStringView text)
{
    const auto known = subjectWithin(text);
    return folded(known ? QStringView(known->name) : text);
}

} // namespace

QString observerRegisterCode(ObserverRegister list)
{
    return wordOf(RegisterWords, list).code;
}

std::optional<ObserverRegister> observerRegisterFromCode(QStringView code)
{
    return valueOf(RegisterWords, code);
}

QString observerRegisterName(ObserverRegister list)
{
    return wordOf(RegisterWords, list).name.toString();
}

QString observerRegisterTitle(ObserverRegister list)
{
    return list == ObserverRegister::Municipal ? u"Муниципальные наблюдатели"_s : u"Общественные наблюдатели"_s;
}

QString observerCategoryCode(ObserverCategory category)
{
    return wordOf(CategoryWords, category).code;
}

std::optional<ObserverCategory> observerCategoryFromCode(QStringView code)
{
    return valueOf(CategoryWords, code);
}

QString observerCategoryName(ObserverCategory category)
{
    return wordOf(CategoryWords, category).name.toString();
}

std::optional<ObserverCategory> guessObserverCategory(QStringView text)
{
    struct Stem
    {
        QStringView word;
        ObserverCategory category;
    };
    // The more telling words first: «методист управления» is a methodist, «родитель, учитель» a parent.
    static constexpr std::array stems{
        Stem{u"родител", ObserverCategory::Parent},
        Stem{u"мама", ObserverCategory::Parent},
        Stem{u"папа", ObserverCategory::Parent},
        Stem{u"законн", ObserverCategory::Parent},
        Stem{u"студент", ObserverCategory::Student},
        Stem{u"методист", ObserverCategory::Methodist},
        Stem{u"специалист", ObserverCategory::Specialist},
        Stem{u"сотрудник управления", ObserverCategory::Specialist},
        Stem{u"инспектор", ObserverCategory::Specialist},
        Stem{u"другой оо", ObserverCategory::OtherSchool},
        Stem{u"учител", ObserverCategory::OtherSchool},
        Stem{u"педагог", ObserverCategory::OtherSchool},
        Stem{u"представител", ObserverCategory::Organisation},
        Stem{u"обществен", ObserverCategory::Organisation},
        Stem{u"организац", ObserverCategory::Organisation},
    };
    const QString plain = folded(text);
    const auto named =
        std::ranges::find_if(CategoryWords, [&](const auto &word) { return plain == folded(word.name); });
    if (named != CategoryWords.end())
        return named->value;
    const auto found = std::ranges::find_if(stems, [&](const Stem &stem) { return plain.contains(stem.word); });
    return found == stems.end() ? std::nullopt : std::optional(found->category);
}

ObserverRegister usualRegister(ObserverCategory category)
{
    const bool municipal = category == ObserverCategory::Specialist || category == ObserverCategory::Methodist ||
                           category == ObserverCategory::OtherSchool;
    return municipal ? ObserverRegister::Municipal : ObserverRegister::Public;
}

QString schoolTieCode(SchoolTieKind kind)
{
    return wordOf(TieWords, kind).code;
}

std::optional<SchoolTieKind> schoolTieFromCode(QStringView code)
{
    return valueOf(TieWords, code);
}

QString schoolTieName(SchoolTieKind kind)
{
    return wordOf(TieWords, kind).name.toString();
}

void arrangeTies(std::vector<SchoolTie> &ties)
{
    std::ranges::sort(ties);
    const auto repeated = std::ranges::unique(ties);
    ties.erase(repeated.begin(), repeated.end());
}

bool isBriefedBy(const Observer &observer, QDate day)
{
    return observer.briefed && (!observer.briefingDay.isValid() || observer.briefingDay <= day);
}

bool isAccreditedOn(const Observer &observer, QDate day)
{
    const Accreditation &accreditation = observer.accreditation;
    return (!accreditation.from.isValid() || accreditation.from <= day) &&
           (!accreditation.to.isValid() || day <= accreditation.to);
}

bool teaches(const Observer &observer, const QString &subject)
{
    static const QRegularExpression between(u"[,;/\\n]| и "_s);
    if (subject.trimmed().isEmpty())
        return false;
    const QString wanted = standardSubject(subject);
    const QStringList taught = observer.subjects.split(between, Qt::SkipEmptyParts);
    return std::ranges::any_of(
        taught, [&](const QString &one) { return !one.trimmed().isEmpty() && standardSubject(one) == wanted; });
}

QString observerProblem(const Observer &observer)
{
    if (observer.name.simplified().isEmpty())
        return u"У наблюдателя нет фамилии и имени."_s;
    const Accreditation &accreditation = observer.accreditation;
    if (accreditation.from.isValid() && accreditation.to.isValid() && accreditation.to < accreditation.from)
        return u"Аккредитация наблюдателя «%1» кончается раньше, чем начинается. Исправьте даты."_s.arg(
            observer.name.simplified());
    return {};
}

QString shortPersonName(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 3)
        return name.simplified();
    QString text = words[0];
    for (const QString &word : words.mid(1)) {
        if (word.contains(u'.') || word.size() < 2)
            return name.simplified();
        text += QChar(QChar::Nbsp) + word.left(1) + u'.';
    }
    return text;
}

SchoolId schoolNamed(QStringView text, const std::vector<School> &schools)
{
    const QString plain = folded(text);
    if (plain.isEmpty())
        return {};
    SchoolId found;
    for (const School &school : schools) {
        const bool named = plain == folded(school.shortName) || plain == folded(school.fullName) ||
                           (school.login.isValid() && plain == folded(school.login.text()));
        if (!named)
            continue;
        if (found.isValid())
            return {};
        found = school.id;
    }
    return found;
}

} // namespace versta
