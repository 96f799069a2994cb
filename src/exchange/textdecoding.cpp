#include "textdecoding.h"

#include <QStringConverter>

#include <array>
#include <optional>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// 0x80–0xBF of windows-1251; the Russian letters after it stand in the order of Unicode.
constexpr std::array<char16_t, 64> upper1251{
    u'\u0402', u'\u0403', u'\u201A', u'\u0453', u'\u201E', u'\u2026', u'\u2020', u'\u2021', u'\u20AC', u'\u2030',
    u'\u0409', u'\u2039', u'\u040A', u'\u040C', u'\u040B', u'\u040F', u'\u0452', u'\u2018', u'\u2019', u'\u201C',
    u'\u201D', u'\u2022', u'\u2013', u'\u2014', u'\uFFFD', u'\u2122', u'\u0459', u'\u203A', u'\u045A', u'\u045C',
    u'\u045B', u'\u045F', u'\u00A0', u'\u040E', u'\u045E', u'\u0408', u'\u00A4', u'\u0490', u'\u00A6', u'\u00A7',
    u'\u0401', u'\u00A9', u'\u0404', u'\u00AB', u'\u00AC', u'\u00AD', u'\u00AE', u'\u0407', u'\u00B0', u'\u00B1',
    u'\u0406', u'\u0456', u'\u0491', u'\u00B5', u'\u00B6', u'\u00B7', u'\u0451', u'\u2116', u'\u0454', u'\u00BB',
    u'\u0458', u'\u0405', u'\u0455', u'\u0457'};

QString from1251(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto *out = text.data();
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        char16_t c = code;
        if (code >= 0xC0)
            c = static_cast<char16_t>(u'А' + (code - 0xC0));
        else if (code >= 0x80)
            c = upper1251[code - 0x80U];
        *out++ = QChar(c);
    }
    return text;
}

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

bool isControl(char16_t code)
{
    // Word leaves its own marks of hyphens in texts: 0x1E and 0x1F.
    return code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r' && code != u'\f' && code != u'\v' &&
           code != 0x1E && code != 0x1F;
}

/// UTF-16 without a mark shows by the zero bytes that Latin letters, digits and blanks leave in it.
std::optional<QStringConverter::Encoding> utf16WithoutMark(const QByteArray &bytes)
{
    const auto looked = bytes.left(4000 & ~1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype at = 0; at + 1 < looked.size(); at += 2) {
        even += looked[at] == '\0' ? 1 : 0;
        odd += looked[at + 1] == '\0' ? 1 : 0;
    }
    if ((even == 0) == (odd == 0) || std::max(even, odd) * 20 < looked.size())
        return std::nullopt;
    const auto encoding = even == 0 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    const auto text = decoded(looked, encoding);
    const bool plain = text && std::ranges::none_of(*text, [](QChar c) { return isControl(c.unicode()); });
    return plain ? std::optional(encoding) : std::nullopt;
}

} // namespace

QString decodedText(const QByteArray &bytes, const QString &declared)
{
    if (const auto mark = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*mark);
        return decoder.decode(bytes);
    }
    if (const auto encoding = utf16WithoutMark(bytes)) {
        QStringDecoder decoder(*encoding);
        return decoder.decode(bytes);
    }
    const auto name = declared.toLower();
    if (name == u"windows-1251" || name == u"cp1251" || name == u"cp-1251" || name == u"x-cp1251")
        return from1251(bytes);
    // A wrong declaration is more common than text that happens to be valid UTF-8.
    if (auto text = decoded(bytes, QStringConverter::Utf8))
        return *text;
    return from1251(bytes);
}

bool looksBinary(const QByteArray &bytes)
{
    if (QStringConverter::encodingForData(bytes) || utf16WithoutMark(bytes))
        return false;
    const auto looked = bytes.left(64 * 1024);
    const auto strange = std::ranges::count_if(looked, [](char c) { return isControl(static_cast<unsigned char>(c)); });
    return strange * 200 > looked.size();
}

} // namespace versta
