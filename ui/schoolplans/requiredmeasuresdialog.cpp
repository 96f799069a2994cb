#include "requiredmeasuresdialog.h"

#include "icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum Column
{
    HeadingColumn,
    TextColumn
};

} // namespace

RequiredMeasuresDialog::RequiredMeasuresDialog(const std::vector<RequiredMeasure> &measures, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, 2))
    , m_remove(new QPushButton(icon(u"delete"_s), u"&Удалить"_s))
    , m_up(new QPushButton(icon(u"up"_s), u"&Выше"_s))
    , m_down(new QPushButton(icon(u"down"_s), u"&Ниже"_s))
{
    setWindowTitle(u"Обязательные мероприятия планов школ"_s);
    auto *explained = new QLabel(
        u"Что должно быть в плане школы. Мероприятие находится по словам, в любой форме и порядке; варианты пишутся "
        "через «/»: «видеонаблюдение / видеозапись». Если оставить список пустым, будет действовать обычный."_s);
    explained->setWordWrap(true);
    m_table->setObjectName(u"requiredMeasures"_s);
    m_table->setAccessibleName(u"Обязательные мероприятия"_s);
    m_table->setHorizontalHeaderLabels({u"Заголовок столбца"_s, u"Что ищется в плане"_s});
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(HeadingColumn, fontMetrics().averageCharWidth() * 24);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explained);
    layout->addWidget(m_table, 1);
    layout->addWidget(newButtons());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RequiredMeasuresDialog::updateButtons);
    setMeasures(measures);
    resize(860, 420);
}

QWidget *RequiredMeasuresDialog::newButtons()
{
    auto *add = new QPushButton(icon(u"row-add"_s), u"&Добавить"_s);
    auto *usual = new QPushButton(u"&Обычные"_s);
    usual->setToolTip(u"Вернуть список, с которым программа начинает"_s);
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    for (QPushButton *button : {add, m_remove, m_up, m_down, usual}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->insertStretch(4, 1);
    connect(add, &QPushButton::clicked, this, &RequiredMeasuresDialog::add);
    connect(usual, &QPushButton::clicked, this, [this] { setMeasures(usualMeasures()); });
    connect(m_remove, &QPushButton::clicked, this, &RequiredMeasuresDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return box;
}

std::vector<RequiredMeasure> RequiredMeasuresDialog::measures() const
{
    std::vector<RequiredMeasure> measures;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        RequiredMeasure measure{m_table->item(row, HeadingColumn)->text().simplified(),
                                m_table->item(row, TextColumn)->text().simplified()};
        if (!measure.text.isEmpty())
            measures.push_back(std::move(measure));
    }
    return measures;
}

void RequiredMeasuresDialog::setMeasures(const std::vector<RequiredMeasure> &measures)
{
    m_table->setRowCount(0);
    for (const RequiredMeasure &measure : measures)
        insert(m_table->rowCount(), measure);
    m_table->setCurrentCell(0, TextColumn);
    updateButtons();
}

void RequiredMeasuresDialog::insert(int row, const RequiredMeasure &measure)
{
    m_table->insertRow(row);
    m_table->setItem(row, HeadingColumn, new QTableWidgetItem(measure.heading));
    m_table->setItem(row, TextColumn, new QTableWidgetItem(measure.text));
}

void RequiredMeasuresDialog::add()
{
    const int row = m_table->currentRow() + 1;
    insert(row, {});
    m_table->setCurrentCell(row, TextColumn);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, TextColumn));
    updateButtons();
}

void RequiredMeasuresDialog::remove()
{
    const int row = m_table->currentRow();
    m_table->removeRow(row);
    m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), TextColumn);
    updateButtons();
}

void RequiredMeasuresDialog::move(int by)
{
    const int row = m_table->currentRow();
    for (const int column : {HeadingColumn, TextColumn}) {
        QTableWidgetItem *one = m_table->takeItem(row, column);
        m_table->setItem(row, column, m_table->takeItem(row + by, column));
        m_table->setItem(row + by, column, one);
    }
    m_table->setCurrentCell(row + by, m_table->currentColumn());
}

void RequiredMeasuresDialog::updateButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace versta
