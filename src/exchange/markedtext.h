#pragma once

#include "core/documentcontent.h"

#include <vector>

namespace versta {

/// Text with traces of HTML or Markdown in it, as copying from web pages and converters leaves them: <b>, <p>,
/// <br>, **bold**. Only known tags count as such: «<5 баллов» is text. Bold goes on from one piece of text to the
/// next, since a tag may open in one cell and close in another.
class MarkedText
{
public:
    /// The paragraphs of the next piece; none when nothing is left of it.
    [[nodiscard]] std::vector<ContentParagraph> paragraphs(const QString &text);

private:
    int m_bold = 0;            ///< open <b> and <strong>
    bool m_markedBold = false; ///< between ** and **
};

/// «&laquo;», «&#171;» and «&#xAB;» as characters; what is no known entity stays.
[[nodiscard]] QString withoutEntities(const QString &text);

} // namespace versta
