#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace versta {

enum class TextAlignment
{
    Left,
    Centre,
    Right,
    Justified,
};

/// A paragraph of running text.
struct ReportParagraph
{
    enum class Kind
    {
        Text,    ///< first line indented, justified
        Item,    ///< of a list: hangs behind its marker
        Heading, ///< bold, kept with what follows
    };

    Kind kind = Kind::Text;
    QString text;   ///< line breaks are kept
    QString marker; ///< of an Item: «–», «1.»

    friend bool operator==(const ReportParagraph &, const ReportParagraph &) = default;
};

struct ReportColumn
{
    QString header;      ///< line breaks are kept
    double width = 0;    ///< millimetres; 0: chosen by the contents
    bool narrow = false; ///< of a column with width 0: no wider than its longest word
    TextAlignment alignment = TextAlignment::Left;

    friend bool operator==(const ReportColumn &, const ReportColumn &) = default;
};

struct ReportRow
{
    enum class Kind
    {
        Cells,   ///< one text per column
        Section, ///< spans the table: a bold heading, and lines in regular type under it
    };

    Kind kind = Kind::Cells;
    QStringList cells; ///< of a section row: the heading alone
    QStringList lines; ///< of a section row: what stands under the heading

    friend bool operator==(const ReportRow &, const ReportRow &) = default;
};

struct ReportTable
{
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;

    friend bool operator==(const ReportTable &, const ReportTable &) = default;
};

/// A picture as wide as the text, or narrower, in the middle; never torn.
struct ReportPicture
{
    QImage image;
    double width = 0; ///< millimetres; 0: as wide as the text
    QString caption;  ///< under it, kept with it; says what is seen for who cannot see it

    friend bool operator==(const ReportPicture &, const ReportPicture &) = default;
};

using ReportBlock = std::variant<ReportParagraph, ReportTable, ReportPicture>;

/// What is to be printed or exported, without a thought of pages: the one value between the domain and paper.
struct Report
{
    enum class AgreementPlace
    {
        End,       ///< after the signature
        FirstPage, ///< top left of the first page, beside the approval
    };

    QString title;                      ///< bold and centred; line breaks are kept
    QStringList approval;               ///< lines of «УТВЕРЖДАЮ», top right of the first page
    std::vector<QStringList> agreement; ///< lines of each «СОГЛАСОВАНО»
    AgreementPlace agreementPlace = AgreementPlace::End;
    std::vector<ReportBlock> body;
    QStringList signature; ///< lines under the body, kept with its last rows

    friend bool operator==(const Report &, const Report &) = default;
};

} // namespace versta
