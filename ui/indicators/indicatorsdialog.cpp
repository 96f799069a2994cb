#include "indicatorsdialog.h"

#include "exporting.h"

#include "exchange/indicatortable.h"
#include "results/charts/chartpanel.h"
#include "results/valuetableview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ChartChoice choice(const QString &name, const std::vector<Indicator> &indicators,
                   const std::vector<IndicatorKind> &kinds)
{
    return {name, u"indicators"_s, [=] { return indicatorChart(indicators, kinds, name); }};
}

} // namespace

IndicatorsDialog::IndicatorsDialog(std::vector<Indicator> indicators, const Document &document, Dialogs &dialogs,
                                   QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_table(new ValueTableView(u"Показатели по годам"_s))
    , m_charts(new ChartPanel(dialogs))
{
    setWindowTitle(u"Показатели за три года"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_table->setObjectName(u"indicatorTable"_s);
    ValueTable values;
    values.table = indicatorTable(indicators);
    auto *note = new QLabel(values.table.note);
    note->setWordWrap(true);
    m_table->setTable(std::move(values));
    m_charts->setCharts(
        {choice(u"Школы с признаками"_s, indicators,
                {IndicatorKind::FederalSchools, IndicatorKind::MethodSchools, IndicatorKind::VerstaSchools}),
         choice(u"Подтверждение отметок"_s, indicators,
                {IndicatorKind::ConfirmedJournal, IndicatorKind::RecheckedConfirmed, IndicatorKind::RecheckedWorks}),
         choice(u"Работа со школами"_s, indicators,
                {IndicatorKind::LeftFederalList, IndicatorKind::ObservedSchools, IndicatorKind::MeasuresDone})});
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_charts);
    splitter->setSizes({300, 330});
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(u"&Экспорт таблицы…"_s, QDialogButtonBox::ActionRole);
    buttons->addButton(u"Закрыть"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(1100, 720);
    connect(save, &QPushButton::clicked, this, [this] {
        static_cast<void>(exportTableWithQuestions(m_table->shownTable(), u"Экспорт показателей"_s,
                                                   u"Показатели объективности"_s, m_document, m_dialogs, this));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace versta
