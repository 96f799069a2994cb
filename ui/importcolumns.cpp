#include "importcolumns.h"

#include "core/results/sheet.h"

#include <QComboBox>
#include <QHeaderView>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ExampleCells = 3;
constexpr qsizetype LongestExample = 60;

// «A», «B» … «AA»: as the spreadsheet calls the column.
QString columnName(int column)
{
    return cellName(column, 1).chopped(1);
}

} // namespace

QString columnExamples(const Sheet &sheet, int column, int headerRow)
{
    QStringList examples;
    for (const SheetRow &row : sheet.rows) {
        if (row.number() <= headerRow || row.at(column).isEmpty())
            continue;
        const QString text = row.at(column).text().simplified().left(LongestExample);
        if (!examples.contains(text))
            examples << text;
        if (examples.size() == ExampleCells)
            break;
    }
    return examples.join(u";  "_s);
}

ImportColumns::ImportColumns(QStringList meanings, QWidget *parent)
    : QTableWidget(0, 3, parent)
    , m_meanings(std::move(meanings))
{
    setAccessibleName(u"Что стоит в столбцах"_s);
    setHorizontalHeaderLabels({u"Столбец файла"_s, u"Что это"_s, u"Например"_s});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    setColumnWidth(0, fontMetrics().averageCharWidth() * 34);
    setColumnWidth(1, fontMetrics().averageCharWidth() * 28);
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
}

void ImportColumns::setColumns(const Sheet &sheet, int headerRow, const std::vector<int> &chosen)
{
    const SheetRow *header = headerRow > 0 ? sheet.row(headerRow) : nullptr;
    setRowCount(int(chosen.size()));
    for (int column = 0; column < rowCount(); ++column) {
        const QString title = header ? header->at(column).text().simplified() : QString();
        const QString name = columnName(column) + (title.isEmpty() ? QString() : u"   "_s + title);
        setItem(column, 0, new QTableWidgetItem(name));
        setItem(column, 2, new QTableWidgetItem(columnExamples(sheet, column, headerRow)));
        auto *choice = new QComboBox;
        choice->setFrame(false);
        choice->setAccessibleName(u"Что в столбце %1"_s.arg(name));
        choice->addItems(m_meanings);
        choice->setMaxVisibleItems(choice->count());
        choice->setCurrentIndex(chosen[std::size_t(column)]);
        connect(choice, &QComboBox::activated, this,
                [this, column](int index) { Q_EMIT meaningChosen(column, index); });
        setCellWidget(column, 1, choice);
    }
}

} // namespace versta
