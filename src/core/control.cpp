#include "control.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct KindForm
{
    EvidenceKind kind;
    QLatin1StringView code;
    QStringView word;
};

constexpr std::array KindForms{
    KindForm{EvidenceKind::Order, QLatin1StringView("order"), u"приказ"},
    KindForm{EvidenceKind::Letter, QLatin1StringView("letter"), u"письмо"},
    KindForm{EvidenceKind::Minutes, QLatin1StringView("minutes"), u"протокол"},
    KindForm{EvidenceKind::Reference, QLatin1StringView("reference"), u"справка"},
    KindForm{EvidenceKind::Report, QLatin1StringView("report"), u"отчёт"},
    KindForm{EvidenceKind::Act, QLatin1StringView("act"), u"акт"},
    KindForm{EvidenceKind::Publication, QLatin1StringView("publication"), u"публикация"},
    KindForm{EvidenceKind::Photo, QLatin1StringView("photo"), u"фото"},
    KindForm{EvidenceKind::Other, QLatin1StringView("other"), u"документ"},
};

const KindForm &formOf(EvidenceKind kind)
{
    return *std::ranges::find(KindForms, kind, &KindForm::kind);
}

} // namespace

QString evidenceKindWord(EvidenceKind kind)
{
    return formOf(kind).word.toString();
}

QString evidenceKindCode(EvidenceKind kind)
{
    return formOf(kind).code;
}

std::optional<EvidenceKind> evidenceKindFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(KindForms, [&](const KindForm &form) { return form.code == code; });
    return found == KindForms.end() ? std::nullopt : std::optional(found->kind);
}

QString evidenceReference(const Evidence &evidence)
{
    QString reference = evidenceKindWord(evidence.kind);
    reference[0] = reference[0].toUpper();
    if (!evidence.number.isEmpty())
        reference += u" № "_s + evidence.number.simplified();
    if (evidence.date)
        reference += u" от "_s + evidence.date->toString(u"dd.MM.yyyy"_s);
    const QString text = evidence.text.simplified();
    if (!text.isEmpty())
        reference += text.startsWith(u'«') ? u' ' + text : u" «%1»"_s.arg(text);
    if (!evidence.number.isEmpty() || !text.isEmpty())
        return reference;
    const QString place = evidence.link.isEmpty() ? evidence.fileName : evidence.link;
    return place.isEmpty() ? reference : reference + u": "_s + place;
}

QString evidenceProblem(const Evidence &evidence)
{
    if (evidence.number.trimmed().isEmpty() && evidence.text.trimmed().isEmpty() && evidence.link.trimmed().isEmpty() &&
        evidence.fileName.isEmpty())
        return u"Подтверждение пустое. Укажите номер документа, его название, ссылку или приложите файл."_s;
    if (!evidence.link.trimmed().isEmpty() && !evidenceUrl(evidence.link))
        return u"Ссылка «%1» не похожа на адрес страницы или файла. Напишите её так: https://edu.ru/vpr или "
               "/папка/файл.pdf."_s.arg(evidence.link.trimmed());
    return {};
}

std::optional<QUrl> evidenceUrl(const QString &link)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]+):"_s);
    static const QRegularExpression host(uR"(^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString text = link.trimmed();
    if (text.startsWith(u'/') || text.startsWith(u"\\\\"_s) ||
        QRegularExpression(u"^[A-Za-z]:[\\\\/]"_s).match(text).hasMatch())
        return QUrl::fromLocalFile(QString(text).replace(u'\\', u'/'));
    if (const auto found = scheme.match(text); found.hasMatch() && !host.match(text).hasMatch()) {
        const QUrl url(text, QUrl::StrictMode);
        const QString name = found.captured(1).toLower();
        const bool known = name == u"http"_s || name == u"https"_s || name == u"file"_s;
        return known && url.isValid() && (name == u"file"_s || !url.host().isEmpty()) ? std::optional(url)
                                                                                      : std::nullopt;
    }
    if (!host.match(text).hasMatch())
        return std::nullopt;
    const QUrl url(u"https://"_s + text, QUrl::StrictMode);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

QString conclusionProblem(const ControlConclusion &conclusion)
{
    if (conclusion.text.trimmed().isEmpty())
        return u"Вывод пуст. Напишите, что показал контроль."_s;
    if (!conclusion.date.isValid())
        return u"У вывода нет даты. Напишите её так: 19.12.2022."_s;
    return {};
}

std::optional<int> percentOf(ActivityStatus status, const std::optional<int> &said)
{
    if (status == ActivityStatus::Done)
        return 100;
    return status == ActivityStatus::Cancelled ? std::nullopt : said;
}

QString controlColumnText(const ControlRecord &record)
{
    if (!record.conclusions.empty())
        return record.conclusions.back().text;
    QStringList references;
    for (const Evidence &evidence : record.evidence)
        references << evidenceReference(evidence);
    return references.join(u'\n');
}

} // namespace versta
