#include "layoutsdialog.h"

#include "core/results/resultsjson.h"
#include "core/results/sheetdecision.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// «Шифр — Код участника, Набрано — Первичный балл».
QString columnsOf(const SheetMapping &mapping)
{
    QStringList columns;
    for (const MappedColumn &column : mapping.columns) {
        if (column.role == SheetRole::None)
            continue;
        const QString role = roleChoices()[static_cast<std::size_t>(roleChoiceOf(column))].name;
        columns << (column.header.isEmpty() ? role : u"%1 — %2"_s.arg(column.header, role));
    }
    return columns.join(u"; "_s);
}

} // namespace

LayoutsDialog::LayoutsDialog(Document &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_list(new QTreeWidget)
    , m_forget(new QPushButton(u"&Забыть"_s))
{
    setWindowTitle(u"Запомненные таблицы"_s);
    auto *text = new QLabel(u"Книги с такими же заголовками читаются так, как вы указали. Забытая таблица снова "
                            "распознаётся сама; то, что уже загружено, остаётся."_s);
    text->setWordWrap(true);
    m_list->setAccessibleName(u"Запомненные таблицы"_s);
    m_list->setHeaderLabels({u"Вид таблицы"_s, u"Столбцы"_s});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setHighlightSections(false);
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 36);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    buttons->addButton(u"Закрыть"_s, QDialogButtonBox::RejectRole);
    m_forget->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(760, 360);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, &LayoutsDialog::forgetSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &LayoutsDialog::updateButtons);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (touchesResults(changes))
            fill();
    });
    fill();
}

void LayoutsDialog::fill()
{
    m_list->clear();
    m_ids.clear();
    if (const auto mappings = rememberedMappings(m_document)) {
        for (const RememberedMapping &mapping : *mappings) {
            const QString columns = columnsOf(mapping.mapping);
            auto *item = new QTreeWidgetItem(m_list, {reportKindName(mapping.mapping.kind), columns});
            item->setToolTip(1, columns);
            m_ids.push_back(mapping.id);
        }
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

int LayoutsDialog::count() const
{
    return m_list->topLevelItemCount();
}

void LayoutsDialog::selectAll()
{
    m_list->selectAll();
}

void LayoutsDialog::forgetSelected()
{
    std::vector<SheetMappingId> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->isSelected())
            chosen.push_back(m_ids[static_cast<std::size_t>(row)]);
    }
    if (!chosen.empty())
        static_cast<void>(forgetMappings(m_document, chosen));
}

void LayoutsDialog::updateButtons()
{
    m_forget->setEnabled(!m_document.isReadOnly() && !m_list->selectedItems().isEmpty());
}

} // namespace versta
