#include "filekind.h"

#include <QFile>
#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

Result<QByteArray> readWholeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Code::NotFound, u"Файл «%1» не найден."_s.arg(path));
    if (QFileInfo(path).isDir())
        return failure(Error::Code::Io, u"«%1» — папка. Выберите файл."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"Файл «%1» не открывается: %2"_s.arg(path, file.errorString()));
    // One byte beyond the limit is enough to refuse; pipes and devices have no size to ask for.
    auto bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, u"Файл «%1» не читается: %2"_s.arg(path, file.errorString()));
    return bytes;
}

bool isOldOffice(const QByteArray &bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0");
}

bool containsWideText(const QByteArray &bytes, QByteArrayView word)
{
    QByteArray wide;
    for (const char c : word) {
        wide += c;
        wide += '\0';
    }
    return bytes.contains(wide);
}

bool isOfficeXml(const QString &start)
{
    return start.contains(u"progid=\"Word.Document\""_s) || start.contains(u"progid=\"Excel.Sheet\""_s) ||
           start.contains(u"<w:wordDocument"_s) || start.contains(u"urn:schemas-microsoft-com:office:spreadsheet"_s) ||
           start.contains(u"<pkg:package"_s);
}

bool isHtml(const QString &text)
{
    const auto start = QStringView(text).left(10'000);
    if (start.contains(u"<!doctype html", Qt::CaseInsensitive) || start.contains(u"<html", Qt::CaseInsensitive))
        return true;
    return text.contains(u"<table", Qt::CaseInsensitive) && text.contains(u"<tr", Qt::CaseInsensitive) &&
           text.contains(u"<td", Qt::CaseInsensitive);
}

} // namespace versta
