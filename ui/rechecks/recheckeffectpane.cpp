#include "recheckeffectpane.h"

#include "core/rechecks/recheckstatistics.h"
#include "document/document.h"
#include "document/recheckedsigns.h"
#include "document/signservice.h"
#include "exchange/rechecktables.h"
#include "results/valuetableview.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <atomic>

namespace versta {

using namespace Qt::StringLiterals;

/// What the two threads share: the one that computes writes the result and ends, then the other one reads it.
struct RecheckEffectPane::Run
{
    std::atomic_bool cancelled{false};
    std::vector<std::pair<SchoolLogin, PaperKey>> cells;
    std::optional<Result<SignComputation>> result;

    void carryOut(SignData data, const Recheck &recheck, const SignCalculation &calculate)
    {
        auto rechecked = recheckedSignData(std::move(data), recheck);
        if (!rechecked) {
            result = tl::unexpected(rechecked.error());
            return;
        }
        SignGathering gathering;
        result = computeSigns(gathering, *rechecked, calculate, [this](int) { return !cancelled.load(); });
    }
};

RecheckEffectPane::RecheckEffectPane(Document &document, SignService &signs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_signs(signs)
    , m_state(new QLabel)
    , m_table(new ValueTableView(u"Признаки до и после перепроверки"_s))
{
    m_state->setObjectName(u"recheckEffectState"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(8, 6, 8, 4);
    m_table->setObjectName(u"recheckEffects"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(&m_signs, &SignService::updated, this, &RecheckEffectPane::hear);
}

RecheckEffectPane::~RecheckEffectPane()
{
    if (m_run)
        m_run->cancelled = true;
}

void RecheckEffectPane::show(const Recheck &recheck)
{
    const bool same = recheck.head.id == m_recheck.head.id && recheck.works == m_recheck.works && m_effects;
    m_recheck = recheck;
    if (!same)
        begin();
}

void RecheckEffectPane::hear()
{
    if (m_signs.state() != SignService::State::Ready || m_before != m_signs.sharedReport())
        begin();
}

void RecheckEffectPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_effects)
        begin();
}

void RecheckEffectPane::clear(const QString &text)
{
    const bool had = m_effects.has_value();
    m_effects = std::nullopt;
    m_before.reset();
    m_table->updateTable({});
    m_state->setText(text);
    if (had)
        Q_EMIT updated();
}

// Whatever was begun for an earlier state is given up; it takes seconds, so it is begun only for eyes.
void RecheckEffectPane::begin()
{
    if (m_run)
        m_run->cancelled = true;
    if (m_task.isRunning())
        m_task.stop();
    const RecheckFigures all = recheckStatistics(m_recheck).all;
    if (all.rechecked == 0)
        return clear(u"Сравнивать пока нечего: внесите результаты перепроверки на вкладке «Работы»."_s);
    if (m_signs.state() != SignService::State::Ready)
        return clear(u"Признаки ещё считаются: сравнение появится, когда они будут готовы."_s);
    clear(u"Признаки считаются с результатами перепроверки…"_s);
    if (!isVisible())
        return;
    const auto calculate = signPreparation()(m_document);
    auto stored = readSignData(m_document);
    if (!calculate || !stored)
        return clear(calculate ? stored.error().text : calculate.error().text);
    m_before = m_signs.sharedReport();
    m_names.clear();
    for (const SchoolSigns &school : m_before->schools)
        m_names.emplace(school.school, school.name);
    m_run = std::make_shared<Run>();
    m_run->cells = recheckedCells(m_recheck, stored->schools);
    m_task.start([run = m_run, original = std::move(*stored), recheck = m_recheck,
                  calculate = *calculate]() mutable { run->carryOut(std::move(original), recheck, calculate); },
                 [this] { finish(); });
}

void RecheckEffectPane::finish()
{
    if (!*m_run->result)
        return clear(m_run->result->error().text);
    m_effects = signEffects(*m_before, (*m_run->result)->report, m_run->cells);
    ValueTable values;
    values.table = recheckEffectTable(*m_effects, m_names);
    for (std::size_t at = 0; at < values.table.rows.size(); ++at)
        values.keys.push_back(qint64(at) + 1);
    const int gone = int(std::ranges::count(*m_effects, SignChange::Gone, &SignEffect::change));
    const int appeared = int(std::ranges::count(*m_effects, SignChange::Appeared, &SignEffect::change));
    m_state->setText(m_effects->empty()
                         ? u"У этих школ по этим работам признаков нет ни по исходным результатам, ни по "
                           "перепроверенным."_s
                         : u"Снято признаков: %1, появилось: %2. Предварительный расчёт; исходные результаты и "
                           "список ФИОКО не изменены."_s.arg(gone)
                               .arg(appeared));
    m_table->setTable(std::move(values));
    Q_EMIT updated();
}

} // namespace versta
