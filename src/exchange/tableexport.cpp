#include "tableexport.h"

#include "csvtext.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Numbers and dates are the program's own text, nothing of them can be a formula.
QString cellOf(const QVariant &value, const ExportColumn &column)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (column.type) {
    case ExportColumn::Type::Integer:
        return QString::number(value.toLongLong());
    case ExportColumn::Type::Number:
    case ExportColumn::Type::Percent:
        return QString::number(value.toDouble(), 'f', column.decimals).replace(u'.', u',');
    case ExportColumn::Type::Date:
        return value.toDate().toString(u"dd.MM.yyyy"_s);
    case ExportColumn::Type::Text:
        break;
    }
    return csvCell(value.toString());
}

struct Form
{
    QString suffix;
    QByteArray (*bytes)(const ExportTable &table);
};

const std::vector<Form> &forms()
{
    static const std::vector<Form> all{{u".xlsx"_s, tableXlsx}, {u".csv"_s, tableCsv}};
    return all;
}

} // namespace

QStringList tableExportSuffixes()
{
    QStringList suffixes;
    for (const Form &form : forms())
        suffixes << form.suffix;
    return suffixes;
}

QByteArray tableCsv(const ExportTable &table)
{
    QStringList headers;
    for (const ExportColumn &column : table.columns)
        headers << csvCell(column.header);
    QString csv = QChar(QChar::ByteOrderMark) + csvRow(headers);
    for (const auto &row : table.rows) {
        QStringList cells;
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells << cellOf(at < row.size() ? row[at] : QVariant(), table.columns[at]);
        csv += csvRow(cells);
    }
    return csv.toUtf8();
}

Result<> exportTable(const ExportTable &table, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto form = std::ranges::find(forms(), u'.' + QFileInfo(path).suffix().toLower(), &Form::suffix);
    if (form == forms().end())
        return failure(Error::Code::Parse,
                       u"Неизвестно, в каком виде записать файл «%1». Дайте ему одно из окончаний: %2."_s.arg(
                           shown, tableExportSuffixes().join(u", ")));
    const QByteArray bytes = form->bytes(table);
    QSaveFile file(path);
    const bool written = !bytes.isEmpty() && file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return failure(Error::Code::Io,
                       u"Не удалось записать файл «%1». Проверьте, что папка есть, в неё можно писать, на диске есть "
                       "место, а сам файл не открыт в другой программе."_s.arg(shown),
                       file.errorString());
    return {};
}

} // namespace versta
