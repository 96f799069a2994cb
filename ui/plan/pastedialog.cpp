#include "pastedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameColumn = 0;
constexpr int ExampleColumn = 1;
constexpr int TargetColumn = 2;

QString textOf(const std::vector<QString> &row, int column)
{
    return std::size_t(column) < row.size() ? row[std::size_t(column)].simplified() : QString();
}

} // namespace

PasteDialog::PasteDialog(PastedRows rows, const Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_rows(std::move(rows))
    , m_plan(plan)
    , m_table(new QTableWidget(int(widthOf(m_rows)), 3, this))
    , m_heading(new QCheckBox(tr("&Первая строка — заголовки, её не вставлять"), this))
    , m_outcome(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Вставка таблицы"));
    auto *advice = new QLabel(tr("Не для всех столбцов таблицы из буфера обмена нашлось место в плане. Выберите для "
                                 "каждого, какой столбец плана он заполнит. Строки станут новыми мероприятиями."),
                              this);
    advice->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({tr("Столбец таблицы"), tr("Пример"), tr("Столбец плана")});
    m_table->setAccessibleName(tr("Столбцы вставляемой таблицы"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    const PasteGuess guess = guessTargets(m_rows, plan);
    m_heading->setChecked(guess.heading);
    m_heading->setObjectName(u"pasteHeading"_s);
    for (int row = 0; row < m_table->rowCount(); ++row)
        addTarget(row, guess.targets);
    m_table->resizeRowsToContents();
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Вставить"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Отмена"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(advice);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_heading);
    layout->addWidget(m_outcome);
    layout->addWidget(m_buttons);
    connect(m_heading, &QCheckBox::toggled, this, [this] {
        showExamples();
        check();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QSize letter = fontMetrics().size(Qt::TextSingleLine, u"м"_s);
    resize(letter.width() * 70, letter.height() * 28);
    showExamples();
    check();
}

void PasteDialog::addTarget(int row, const PasteTargets &targets)
{
    auto *box = new QComboBox(m_table);
    box->setObjectName(u"pasteTarget%1"_s.arg(row));
    box->setAccessibleName(tr("Столбец плана для столбца %1").arg(row + 1));
    box->addItem(tr("Не вставлять"));
    for (const PlanColumn &column : m_plan.columns)
        box->addItem(column.header.simplified());
    const auto &target = targets[std::size_t(row)];
    box->setCurrentIndex(target ? int(*target) + 1 : 0);
    m_table->setItem(row, NameColumn, new QTableWidgetItem);
    m_table->setItem(row, ExampleColumn, new QTableWidgetItem);
    m_table->setCellWidget(row, TargetColumn, box);
    m_targets << box;
    connect(box, &QComboBox::currentIndexChanged, this, &PasteDialog::check);
}

PasteTargets PasteDialog::targets() const
{
    PasteTargets targets;
    targets.reserve(std::size_t(m_targets.size()));
    for (const QComboBox *box : m_targets)
        targets.push_back(box->currentIndex() > 0 ? std::optional(std::size_t(box->currentIndex() - 1)) : std::nullopt);
    return targets;
}

std::size_t PasteDialog::firstRow() const
{
    return m_heading->isChecked() ? 1 : 0;
}

void PasteDialog::showExamples()
{
    for (int column = 0; column < m_table->rowCount(); ++column) {
        const QString heading = firstRow() > 0 ? textOf(m_rows.front(), column) : QString();
        m_table->item(column, NameColumn)->setText(heading.isEmpty() ? tr("Столбец %1").arg(column + 1) : heading);
        QString example;
        for (std::size_t row = firstRow(); row < m_rows.size() && example.isEmpty(); ++row)
            example = textOf(m_rows[row], column);
        m_table->item(column, ExampleColumn)->setText(example);
        m_table->item(column, ExampleColumn)->setToolTip(example);
    }
}

QString PasteDialog::outcome() const
{
    const Pasting pasting = newRowsOf(m_rows, firstRow(), m_plan, targets());
    std::size_t activities = pasting.activities.size();
    for (const NewSection &section : pasting.sections)
        activities += section.activities.size();
    const QString text = tr("Новых мероприятий: %1").arg(activities);
    return pasting.sections.empty() ? text : text + tr(", разделов: %1").arg(pasting.sections.size());
}

void PasteDialog::check()
{
    QString complaint;
    QSet<int> taken;
    for (const QComboBox *box : std::as_const(m_targets)) {
        const int index = box->currentIndex();
        if (index > 0 && taken.contains(index))
            complaint = tr("Столбец «%1» выбран дважды.").arg(box->currentText());
        if (index > 0)
            taken.insert(index);
    }
    if (taken.isEmpty())
        complaint = tr("Выберите хотя бы один столбец плана.");
    if (complaint.isEmpty() && m_rows.size() == firstRow())
        complaint = tr("Кроме заголовков, в таблице нет строк.");
    m_outcome->setText(complaint.isEmpty() ? outcome() : complaint);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complaint.isEmpty());
}

} // namespace versta
