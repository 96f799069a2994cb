#include "xmlstream.h"

#include <QIODevice>

#include <charconv>
#include <expat.h>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int pieceBytes = 64 * 1024;
constexpr qint64 longestTag = 4LL * 1024 * 1024;
constexpr int deepest = 200;

std::string_view withoutPrefix(const char *name)
{
    const std::string_view whole(name);
    const auto colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// Hands what expat finds to a receiver.
class Parser
{
public:
    explicit Parser(XmlReceiver &receiver)
        : m_receiver(receiver)
        , m_expat(XML_ParserCreate(nullptr), XML_ParserFree)
    {
        XML_SetUserData(m_expat.get(), this);
        XML_SetElementHandler(
            m_expat.get(),
            [](void *self, const char *name, const char **attributes) { of(self).begin(name, attributes); },
            [](void *self, const char *name) { of(self).end(name); });
        XML_SetCharacterDataHandler(m_expat.get(),
                                    [](void *self, const char *text, int length) { of(self).text(text, length); });
        XML_SetEntityDeclHandler(m_expat.get(),
                                 [](void *self, const char *, int, const char *, int, const char *, const char *,
                                    const char *, const char *) { of(self).fail(u"В части определены сущности"_s); });
    }

    XmlEnd read(QIODevice &device)
    {
        qint64 fed = 0;
        for (bool last = false; !last && m_going;) {
            void *buffer = XML_GetBuffer(m_expat.get(), pieceBytes);
            if (!buffer)
                return failed();
            const auto got = std::max<qint64>(0, device.read(static_cast<char *>(buffer), pieceBytes));
            last = got == 0;
            fed += got;
            if (XML_ParseBuffer(m_expat.get(), static_cast<int>(got), last ? 1 : 0) == XML_STATUS_ERROR && m_going)
                return failed();
            const auto at = XML_GetCurrentByteIndex(m_expat.get());
            if (m_end.stopped && at >= 0) {
                const auto left = std::min(got, fed - static_cast<qint64>(at));
                m_end.unread = QByteArray(static_cast<const char *>(buffer) + got - left, left);
            }
            if (m_going && fed - at > longestTag)
                fail(u"Метка длиннее допустимого"_s);
        }
        return m_end;
    }

private:
    static Parser &of(void *self) { return *static_cast<Parser *>(self); }

    void begin(const char *name, const char **attributes)
    {
        if (++m_depth > deepest)
            fail(u"Слишком глубокая вложенность"_s);
        else if (m_going && !m_receiver.begin(withoutPrefix(name), XmlAttributes(attributes)))
            stop();
    }

    void end(const char *name)
    {
        --m_depth;
        if (m_going && !m_receiver.end(withoutPrefix(name)))
            stop();
    }

    void text(const char *text, int length)
    {
        if (m_going && !m_receiver.text({text, static_cast<size_t>(length)}))
            stop();
    }

    void stop()
    {
        m_end.stopped = true;
        m_going = false;
        XML_StopParser(m_expat.get(), XML_FALSE);
    }

    void fail(const QString &error)
    {
        m_end.error = error;
        m_end.line = static_cast<qint64>(XML_GetCurrentLineNumber(m_expat.get()));
        m_going = false;
        XML_StopParser(m_expat.get(), XML_FALSE);
    }

    XmlEnd failed()
    {
        return {false,
                {},
                QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_expat.get()))),
                static_cast<qint64>(XML_GetCurrentLineNumber(m_expat.get()))};
    }

    XmlReceiver &m_receiver;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> m_expat;
    XmlEnd m_end;
    int m_depth = 0;
    bool m_going = true;
};

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        const std::string_view whole(*pair);
        if (whole.ends_with(name) && (whole.size() == name.size() || withoutPrefix(*pair) == name))
            return *(pair + 1);
    }
    return {};
}

int XmlAttributes::number(std::string_view name, int fallback) const
{
    const auto text = value(name);
    int result = fallback;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), result);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? result : fallback;
}

bool XmlAttributes::isOn(std::string_view name) const
{
    const auto text = value(name);
    return text == "1" || text == "true";
}

XmlEnd readXml(QIODevice &device, XmlReceiver &receiver)
{
    return Parser(receiver).read(device);
}

} // namespace versta
