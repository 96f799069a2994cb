#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

class QIODevice;

namespace versta {

/// Attributes of an element while it is begun; the views hold for that call alone.
class XmlAttributes
{
public:
    /// \param pairs names and values by turns, ended by a null
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }

    /// The value in UTF-8 by the name without its prefix; empty when there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    /// The value as a whole number, or the fallback.
    [[nodiscard]] int number(std::string_view name, int fallback = 0) const;
    /// The value is «1» or «true».
    [[nodiscard]] bool isOn(std::string_view name) const;

private:
    const char **m_pairs;
};

/// Who takes an XML part while it is read. Names come without their prefixes: each program chooses its own.
/// Every call answers whether to go on.
class XmlReceiver
{
public:
    XmlReceiver() = default;
    XmlReceiver(const XmlReceiver &) = delete;
    XmlReceiver &operator=(const XmlReceiver &) = delete;
    virtual ~XmlReceiver() = default;

    [[nodiscard]] virtual bool begin(std::string_view name, const XmlAttributes &attributes) = 0;
    [[nodiscard]] virtual bool end(std::string_view name) = 0;
    /// A piece of text in UTF-8, whole characters; a text may come in several pieces.
    [[nodiscard]] virtual bool text(std::string_view piece) = 0;
};

/// How reading ended.
struct XmlEnd
{
    bool stopped = false; ///< by the receiver, before the end
    QByteArray unread;    ///< what the device gave and a receiver that stopped has not taken
    QString error;        ///< what is wrong with the XML; empty when nothing is
    qint64 line = 0;      ///< of the error, from 1
};

/// Reads a large part piece by piece with expat, in memory that does not grow with it. Definitions of entities, which
/// no office program writes, elements nested deeper than 200 and single tags of more than four megabytes are errors:
/// such files are made to do harm.
[[nodiscard]] XmlEnd readXml(QIODevice &device, XmlReceiver &receiver);

} // namespace versta
