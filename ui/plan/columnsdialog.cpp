#include "columnsdialog.h"

#include "ui_columnsdialog.h"

#include "import/readingwords.h"

#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Roles{ColumnRole::Number,      ColumnRole::Activity, ColumnRole::Deadline, ColumnRole::Result,
                           ColumnRole::Responsible, ColumnRole::Control,  ColumnRole::Note,     ColumnRole::Other};

QString titleOf(const PlanColumn &column)
{
    const QString header = column.header.simplified();
    return header.isEmpty() ? ColumnsDialog::tr("Без заголовка") : header;
}

} // namespace

ColumnsDialog::ColumnsDialog(const std::vector<PlanColumn> &columns, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ColumnsDialog>())
    , m_columns(columns)
{
    m_ui->setupUi(this);
    for (const ColumnRole role : Roles)
        m_ui->role->addItem(roleName(role), int(role));
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &ColumnsDialog::showCurrent);
    connect(m_ui->header, &QPlainTextEdit::textChanged, this, &ColumnsDialog::takeCurrent);
    connect(m_ui->role, &QComboBox::currentIndexChanged, this, &ColumnsDialog::takeCurrent);
    connect(m_ui->width, &QSpinBox::valueChanged, this, &ColumnsDialog::takeCurrent);
    connect(m_ui->add, &QPushButton::clicked, this, &ColumnsDialog::add);
    connect(m_ui->remove, &QPushButton::clicked, this, &ColumnsDialog::remove);
    connect(m_ui->up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_ui->down, &QPushButton::clicked, this, [this] { move(1); });
    fillList(0);
}

ColumnsDialog::~ColumnsDialog() = default;

int ColumnsDialog::current() const
{
    return m_ui->list->currentRow();
}

void ColumnsDialog::fillList(int current)
{
    const QSignalBlocker silent(m_ui->list);
    m_ui->list->clear();
    for (const PlanColumn &column : m_columns)
        m_ui->list->addItem(titleOf(column));
    m_ui->list->setCurrentRow(qBound(0, current, m_ui->list->count() - 1));
    showCurrent();
}

void ColumnsDialog::showCurrent()
{
    const QSignalBlocker silentHeader(m_ui->header);
    const QSignalBlocker silentRole(m_ui->role);
    const QSignalBlocker silentWidth(m_ui->width);
    const int at = current();
    m_ui->columnBox->setEnabled(at >= 0);
    m_ui->remove->setEnabled(m_columns.size() > 1);
    m_ui->up->setEnabled(at > 0);
    m_ui->down->setEnabled(at >= 0 && at + 1 < int(m_columns.size()));
    if (at >= 0) {
        const PlanColumn &column = m_columns[std::size_t(at)];
        m_ui->header->setPlainText(column.header);
        m_ui->role->setCurrentIndex(m_ui->role->findData(int(column.role)));
        m_ui->width->setValue(qRound(column.width));
    }
    check();
}

void ColumnsDialog::takeCurrent()
{
    if (current() < 0)
        return;
    PlanColumn &column = m_columns[std::size_t(current())];
    column.header = m_ui->header->toPlainText();
    column.role = ColumnRole(m_ui->role->currentData().toInt());
    // A width that was not touched keeps its fraction of a millimetre.
    if (qRound(column.width) != m_ui->width->value())
        column.width = m_ui->width->value();
    m_ui->list->currentItem()->setText(titleOf(column));
    check();
}

void ColumnsDialog::add()
{
    const int at = current() + 1;
    m_columns.insert(m_columns.begin() + at, PlanColumn{{}, tr("Новый столбец"), ColumnRole::Other, 0});
    fillList(at);
    m_ui->header->setFocus();
    m_ui->header->selectAll();
}

void ColumnsDialog::remove()
{
    const int at = current();
    if (at < 0)
        return;
    m_columns.erase(m_columns.begin() + at);
    fillList(at);
}

void ColumnsDialog::move(int by)
{
    const int at = current();
    const int to = at + by;
    if (at < 0 || to < 0 || to >= int(m_columns.size()))
        return;
    std::swap(m_columns[std::size_t(at)], m_columns[std::size_t(to)]);
    fillList(to);
}

void ColumnsDialog::check()
{
    QString complaint;
    if (std::ranges::count(m_columns, ColumnRole::Activity, &PlanColumn::role) == 0)
        complaint = tr("Нужен столбец с назначением «Мероприятие».");
    for (const ColumnRole role : Roles) {
        if (role != ColumnRole::Other && std::ranges::count(m_columns, role, &PlanColumn::role) > 1)
            complaint = tr("Назначение «%1» дано двум столбцам. Для одного из них выберите «%2».")
                            .arg(roleName(role), roleName(ColumnRole::Other));
    }
    m_ui->complaint->setText(complaint);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(complaint.isEmpty());
}

} // namespace versta
