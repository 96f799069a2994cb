#include "signsettings.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Range and decimals of a field.
struct Range
{
    double minimum = 0;
    double maximum = 0;
    int decimals = 0;
};

/// Fields of one heading.
class FieldMaker
{
public:
    FieldMaker(std::vector<SettingField> &fields, QString prefix, QString group)
        : m_fields(fields)
        , m_prefix(std::move(prefix))
        , m_group(std::move(group))
    {
    }

    /// \param of gives the number's place: auto &(SignSettings &)
    template <class Place>
    void add(const QString &key, const QString &title, const QString &unit, const QString &source, Range range,
             Place of)
    {
        SettingField field;
        field.key = m_prefix + u'.' + key;
        field.group = m_group;
        field.title = title;
        field.unit = unit;
        field.source = source;
        field.minimum = range.minimum;
        field.maximum = range.maximum;
        field.decimals = range.decimals;
        field.value = [of](const SignSettings &settings) {
            SignSettings copy = settings;
            return double(of(copy));
        };
        field.assign = [of](SignSettings &settings, double value) {
            auto &place = of(settings);
            place = static_cast<std::remove_reference_t<decltype(place)>>(value);
        };
        m_fields.push_back(std::move(field));
    }

private:
    std::vector<SettingField> &m_fields;
    QString m_prefix;
    QString m_group;
};

#define VERSTA_PLACE(member)                                                                                           \
    [](SignSettings & settings) -> auto &                                                                              \
    {                                                                                                                  \
        return settings.member;                                                                                        \
    }

void addMethod(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"method"_s, u"Методика 2019 года"_s);
    const QString source = u"Методика ФИОКО 2019 г., приложение"_s;
    const QString own = u"решение программы: в методике числа нет"_s;
    make.add(u"t"_s, u"множитель доверительного интервала"_s, {}, source, {1, 4, 2}, VERSTA_PLACE(method.t));
    make.add(u"fewestWorks"_s, u"наименьшее число работ школы"_s, u"работ"_s, own, {2, 50, 0},
             VERSTA_PLACE(method.fewestWorks));
    make.add(u"smallSample"_s, u"меньше этого числа работ — «выборка мала»"_s, u"работ"_s,
             u"рекомендации ФИОКО 2026 г. по анализу ВПР (распределение баллов)"_s, {0, 100, 0},
             VERSTA_PLACE(method.smallSample));
    make.add(u"correlation"_s, u"ранговая корреляция с журналом ниже"_s, {}, source, {-1, 1, 2},
             VERSTA_PLACE(method.correlation));
    make.add(u"fence"_s, u"резкое изменение: межквартильных размахов за квартилем"_s, {}, source, {1, 10, 1},
             VERSTA_PLACE(method.fence));
    make.add(u"fewestSchools"_s, u"резкое изменение: наименьшее число школ"_s, u"школ"_s, own, {4, 200, 0},
             VERSTA_PLACE(method.fewestSchools));
}

void addList(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"evidence"_s, u"Собственная оценка: список"_s);
    make.add(u"minimumCell"_s, u"наименьшее число работ школы в одной работе"_s, u"работ"_s, u"signs 5.6.5"_s,
             {1, 50, 0}, VERSTA_PLACE(evidence.minimumCell));
    make.add(u"minimumSchool"_s, u"наименьшее число работ школы для списка"_s, u"работ"_s, u"signs 5.6.5"_s,
             {5, 500, 0}, VERSTA_PLACE(evidence.minimumSchool));
    make.add(u"minimumSchools"_s, u"наименьшее число школ для списка"_s, u"школ"_s, u"signs 5.6.4"_s, {2, 500, 0},
             VERSTA_PLACE(evidence.minimumSchools));
    make.add(u"ownFitSchools"_s, u"столько школ считаются регионом"_s, u"школ"_s, u"signs 5.5.5"_s, {20, 5000, 0},
             VERSTA_PLACE(evidence.ownFitSchools));
    make.add(u"falseShare"_s, u"допустимая доля ложных записей списка"_s, {}, u"signs 5.6.4"_s, {0.01, 0.2, 2},
             VERSTA_PLACE(evidence.falseShare));
    make.add(u"mirrorShare"_s, u"список не выдаётся, если зеркальный длиннее этой его доли"_s, {}, u"signs 5.6.4"_s,
             {0.05, 1, 2}, VERSTA_PLACE(evidence.mirrorShare));
    make.add(u"mirrorsAllowed"_s, u"столько зеркальных записей списку не мешают"_s, u"школ"_s, u"signs 5.6.4"_s,
             {0, 10, 0}, VERSTA_PLACE(evidence.mirrorsAllowed));
    make.add(u"guard"_s, u"вес зеркального признака"_s, {}, u"signs 5.6.4"_s, {0, 1, 2}, VERSTA_PLACE(evidence.guard));
    make.add(u"partlyShare"_s, u"вес случая «искажена часть работ»"_s, {}, u"signs 2.8"_s, {0, 1, 2},
             VERSTA_PLACE(evidence.partlyShare));
    make.add(u"sharedShare"_s, u"вес случая «сила одна во всех работах»"_s, {}, u"signs 2.8"_s, {0, 1, 2},
             VERSTA_PLACE(evidence.sharedShare));
    make.add(u"practiceShare"_s, u"вес случая «обычай школы один во всех работах»"_s, {}, u"signs 5.3.2, п. 2"_s,
             {0, 1, 2}, VERSTA_PLACE(evidence.practiceShare));
    make.add(u"noticeable"_s, u"«заметно»: от"_s, u"лог. ед."_s, u"signs 5.5.7"_s, {1, 20, 1},
             VERSTA_PLACE(evidence.noticeable));
    make.add(u"strong"_s, u"«сильно»: больше"_s, u"лог. ед."_s, u"signs 5.5.7"_s, {2, 50, 1},
             VERSTA_PLACE(evidence.strong));
}

void addModel(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"evidence"_s, u"Собственная оценка: модель региона"_s);
    make.add(u"phi"_s, u"избыточный разброс"_s, {}, u"signs 5.3.2, п. 5"_s, {1, 2, 2}, VERSTA_PLACE(evidence.phi));
    make.add(u"icc"_s, u"доля разброса между школами"_s, {}, u"signs 5.6.5"_s, {0.01, 0.5, 2},
             VERSTA_PLACE(evidence.icc));
    make.add(u"tau"_s, u"устойчивый разброс уровня школ"_s, {}, u"signs 5.6.5"_s, {0.05, 1.5, 2},
             VERSTA_PLACE(evidence.tau));
    make.add(u"drift"_s, u"разброс уровня школы между годами"_s, {}, u"signs 5.6.5"_s, {0.05, 1.5, 2},
             VERSTA_PLACE(evidence.drift));
    make.add(u"otherPaper"_s, u"разброс уровня школы между предметами"_s, {}, u"signs 5.6.3"_s, {0, 1.5, 2},
             VERSTA_PLACE(evidence.otherPaper));
    make.add(u"frailty"_s, u"различие практики округления между школами"_s, {}, u"signs 5.3.2, п. 2"_s, {0, 2, 2},
             VERSTA_PLACE(evidence.frailty));
    make.add(u"width"_s, u"различие ширины распределений школ"_s, {}, u"signs 5.3.2, п. 4"_s, {0, 1, 2},
             VERSTA_PLACE(evidence.width));
    make.add(u"leniency"_s, u"разброс строгости журнала"_s, {}, u"signs 5.6.5"_s, {0.1, 2, 2},
             VERSTA_PLACE(evidence.leniency));
    make.add(u"journalSlope"_s, u"различие связи журнала с баллами"_s, {}, u"signs 5.6.2"_s, {0, 1, 2},
             VERSTA_PLACE(evidence.journalSlope));
}

void addFollowing(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"evidence"_s, u"Собственная оценка: отметки в журнал после работы"_s);
    static const QStringList shares{u"0"_s, u"0,3"_s, u"0,6"_s, u"0,9"_s};
    for (std::size_t at = 0; at < 4; ++at) {
        make.add(u"followSpring%1"_s.arg(at), u"весна: вес школ, где так внесена доля "_s + shares[qsizetype(at)], {},
                 u"signs 5.6.5"_s, {0, 1, 2},
                 [at](SignSettings &settings) -> double & { return settings.evidence.followSpring[at]; });
    }
    for (std::size_t at = 0; at < 4; ++at) {
        make.add(u"followAutumn%1"_s.arg(at), u"осень: вес школ, где так внесена доля "_s + shares[qsizetype(at)], {},
                 u"signs 5.6.5"_s, {0, 1, 2},
                 [at](SignSettings &settings) -> double & { return settings.evidence.followAutumn[at]; });
    }
}

void addBorders(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"evidence"_s, u"Собственная оценка: границы отметок"_s);
    const QString source = u"signs 5.6.6"_s;
    make.add(u"borderTail"_s, u"говорить о границе, если такое бывает реже"_s, {}, source, {0.001, 0.2, 3},
             VERSTA_PLACE(evidence.borderTail));
    make.add(u"borderExpected"_s, u"и если под границей ожидалось не меньше"_s, u"работ"_s, source, {1, 20, 1},
             VERSTA_PLACE(evidence.borderExpected));
    make.add(u"rho3Primary"_s, u"сходство внутри школы у границы «3», 1–4 классы"_s, {}, source, {0, 0.6, 2},
             VERSTA_PLACE(evidence.rho3Primary));
    make.add(u"rho3"_s, u"сходство внутри школы у границы «3», 5–11 классы"_s, {}, source, {0, 0.6, 2},
             VERSTA_PLACE(evidence.rho3));
    make.add(u"rho4"_s, u"сходство внутри школы у границы «4»"_s, {}, source, {0, 0.6, 2}, VERSTA_PLACE(evidence.rho4));
    make.add(u"rho5"_s, u"сходство внутри школы у границы «5»"_s, {}, source, {0, 0.6, 2}, VERSTA_PLACE(evidence.rho5));
}

void addCopying(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"evidence"_s, u"Собственная оценка: совпадающие работы"_s);
    make.add(u"copyMinimum"_s, u"наименьшее число работ класса"_s, u"работ"_s, u"signs 5.6.4"_s, {3, 45, 0},
             VERSTA_PLACE(evidence.copyMinimum));
    make.add(u"copyMaximum"_s, u"наибольшее число работ класса"_s, u"работ"_s, u"signs 5.6.4"_s, {10, 200, 0},
             VERSTA_PLACE(evidence.copyMaximum));
    make.add(u"copyShift"_s, u"сглаживание сдвига заданий класса"_s, {}, u"signs 5.3.2, п. 8"_s, {0.5, 20, 1},
             VERSTA_PLACE(evidence.copyShift));
    make.add(u"copyCap"_s, u"предел отношения для пары работ"_s, {}, u"signs 2.5"_s, {10, 10000, 0},
             VERSTA_PLACE(evidence.copyCap));
    make.add(u"copyLook"_s, u"«открыть работы»: отношение больше"_s, {}, u"signs 5.6.4"_s, {3, 1000, 0},
             VERSTA_PLACE(evidence.copyLook));
    make.add(u"copyList"_s, u"«в список»: отношение больше"_s, {}, u"signs 5.6.4"_s, {20, 1000000, 0},
             VERSTA_PLACE(evidence.copyList));
}

void addIndicators(std::vector<SettingField> &fields)
{
    FieldMaker make(fields, u"indicators"_s, u"Показатели"_s);
    const QString source = u"domain 1.7, следствие 2"_s;
    make.add(u"profileWorks"_s, u"задания: наименьшее число работ школы"_s, u"работ"_s, source, {5, 200, 0},
             VERSTA_PLACE(indicators.profileWorks));
    make.add(u"profileTasks"_s, u"задания: наименьшее число заданий"_s, u"заданий"_s, u"решение программы"_s,
             {3, 40, 0}, VERSTA_PLACE(indicators.profileTasks));
    make.add(u"profileHard"_s, u"задания: трудные лучше региона не меньше чем на"_s, u"п. п."_s, source, {0, 50, 1},
             VERSTA_PLACE(indicators.profileHard));
    make.add(u"profileEasy"_s, u"задания: простые хуже региона не меньше чем на"_s, u"п. п."_s, source, {0, 50, 1},
             VERSTA_PLACE(indicators.profileEasy));
    make.add(u"identicalWorks"_s, u"одинаковые работы: наименьшее число работ класса"_s, u"работ"_s, u"signs 5.6.4"_s,
             {2, 45, 0}, VERSTA_PLACE(indicators.identicalWorks));
}

#undef VERSTA_PLACE

} // namespace

const std::vector<SettingField> &settingFields()
{
    static const std::vector<SettingField> all = [] {
        std::vector<SettingField> fields;
        fields.reserve(64);
        addMethod(fields);
        addList(fields);
        addModel(fields);
        addFollowing(fields);
        addBorders(fields);
        addCopying(fields);
        addIndicators(fields);
        return fields;
    }();
    return all;
}

} // namespace versta
