#pragma once

#include <QString>

namespace versta {

/// Text of a paragraph put together from runs, with the answer to «is all that one sees bold».
class ParagraphText
{
public:
    void add(const QString &text, bool bold)
    {
        m_text += text;
        if (text.trimmed().isEmpty())
            return;
        m_visible = true;
        m_bold = m_bold && bold;
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool hasVisible() const { return m_visible; }
    [[nodiscard]] bool isBold() const { return m_visible && m_bold; }

private:
    QString m_text;
    bool m_visible = false;
    bool m_bold = true;
};

} // namespace versta
