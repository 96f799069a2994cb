#include "recheckchoicedialog.h"

#include "checklist.h"

#include "core/analysis/signwords.h"
#include "core/naturalorder.h"
#include "core/pluralru.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString explanationOf(RecheckChoiceKind kind)
{
    switch (kind) {
    case RecheckChoiceKind::All:
        return u"Перепроверяются все работы отмеченных школ."_s;
    case RecheckChoiceKind::Random:
        return u"Доля берётся от каждой школы отдельно, с округлением вверх. По тому же ключу на любом "
               "компьютере выберутся те же работы: впишите его в приказ."_s;
    case RecheckChoiceKind::Signs:
        return u"Берутся работы, на которые указывают отмеченные признаки этой работы: у границы отметки — с баллом "
               "границы и на балл выше, по классу — работы класса, по другим признакам — все работы школы."_s;
    }
    return {};
}

} // namespace

RecheckChoiceDialog::RecheckChoiceDialog(const Document &document, std::shared_ptr<const SignReport> report,
                                         const QString &seed, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_report(std::move(report))
    , m_papers(recheckablePapers(document).value_or(std::vector<std::pair<ResultSetId, PaperKey>>()))
    , m_paper(new QComboBox)
    , m_kind(new QComboBox)
    , m_percent(new QSpinBox)
    , m_least(new QSpinBox)
    , m_seed(new QLineEdit(seed))
    , m_schools(new CheckList)
    , m_all(new QPushButton(u"Отметить &все"_s))
    , m_flagged(new QPushButton(u"Отметить школы с &признаками"_s))
    , m_explanation(new QLabel)
    , m_count(new QLabel)
{
    setWindowTitle(u"Работы для перепроверки"_s);
    m_paper->setObjectName(u"choicePaper"_s);
    m_kind->setObjectName(u"choiceKind"_s);
    m_percent->setObjectName(u"choicePercent"_s);
    m_least->setObjectName(u"choiceLeast"_s);
    m_seed->setObjectName(u"choiceSeed"_s);
    m_schools->setObjectName(u"choiceSchools"_s);
    m_schools->setAccessibleName(u"Школы"_s);
    m_count->setObjectName(u"choiceCount"_s);
    for (const auto &[set, key] : m_papers)
        m_paper->addItem(key.title());
    m_kind->addItem(u"все работы"_s, int(RecheckChoiceKind::All));
    m_kind->addItem(u"случайная доля работ каждой школы"_s, int(RecheckChoiceKind::Random));
    m_kind->addItem(u"работы, на которые указывают признаки"_s, int(RecheckChoiceKind::Signs));
    m_kind->setCurrentIndex(1);
    m_percent->setRange(1, 100);
    m_percent->setValue(20);
    m_percent->setSuffix(u" %"_s);
    m_least->setRange(0, 100);
    m_least->setValue(5);
    m_explanation->setWordWrap(true);
    m_count->setWordWrap(true);
    m_flagged->setEnabled(m_report != nullptr);
    for (QPushButton *button : {m_all, m_flagged})
        button->setAutoDefault(false);

    auto *form = new QFormLayout;
    form->addRow(u"&Работа:"_s, m_paper);
    form->addRow(u"&Как выбрать:"_s, m_kind);
    form->addRow(u"&Доля:"_s, m_percent);
    form->addRow(u"Не &меньше, работ от школы:"_s, m_least);
    form->addRow(u"К&люч отбора:"_s, m_seed);
    auto *checks = new QHBoxLayout;
    checks->addWidget(m_all);
    checks->addWidget(m_flagged);
    checks->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(u"Добавить работы"_s, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"choiceAccept"_s);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_explanation);
    layout->addWidget(m_schools, 1);
    layout->addLayout(checks);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().lineSpacing() * 32);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &RecheckChoiceDialog::loadPaper);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RecheckChoiceDialog::update);
    connect(m_percent, &QSpinBox::valueChanged, this, &RecheckChoiceDialog::update);
    connect(m_least, &QSpinBox::valueChanged, this, &RecheckChoiceDialog::update);
    connect(m_seed, &QLineEdit::textChanged, this, &RecheckChoiceDialog::update);
    connect(m_schools, &QListWidget::itemChanged, this, &RecheckChoiceDialog::update);
    connect(m_all, &QPushButton::clicked, this, [this] { checkSchools(false); });
    connect(m_flagged, &QPushButton::clicked, this, [this] { checkSchools(true); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    loadPaper();
}

void RecheckChoiceDialog::begin(const std::optional<PaperKey> &paper, const std::set<SchoolId> &schools)
{
    for (std::size_t at = 0; paper && at < m_papers.size(); ++at) {
        if (m_papers[at].second == *paper)
            m_paper->setCurrentIndex(int(at));
    }
    const QSignalBlocker quiet(m_schools);
    for (const SchoolId school : schools)
        m_schools->setChosen(school.value(), true);
    update();
}

int RecheckChoiceDialog::signsOf(const SchoolLogin &school) const
{
    if (!m_report)
        return 0;
    return int(std::ranges::count_if(m_report->signs, [&](const Sign &sign) {
        return sign.flagged && sign.school == school && sign.paper == m_candidates.paper.key;
    }));
}

void RecheckChoiceDialog::loadPaper()
{
    m_candidates = {};
    if (const int at = m_paper->currentIndex(); at >= 0)
        m_candidates = recheckCandidates(m_document, m_papers[std::size_t(at)].first).value_or(RecheckCandidates());
    std::vector<const School *> schools;
    for (const auto &[id, school] : m_candidates.schools)
        schools.push_back(&school);
    std::ranges::sort(schools, {}, [](const School *school) { return naturalSortKey(school->name()); });
    const QSignalBlocker quiet(m_schools);
    m_schools->clear();
    for (const School *school : schools) {
        const auto works = std::ranges::count(m_candidates.works, school->id, &RecheckWork::school);
        QString text = u"%1 — %2"_s.arg(school->name(), worksText(int(works)));
        if (const int flagged = signsOf(school->login))
            text += u", "_s + countOf(flagged, u"признак"_s, u"признака"_s, u"признаков"_s);
        m_schools->add(text, school->id.value(), false);
    }
    m_schools->setCurrentRow(0);
    update();
}

void RecheckChoiceDialog::checkSchools(bool flaggedOnly)
{
    const QSignalBlocker quiet(m_schools);
    for (const auto &[id, school] : m_candidates.schools)
        m_schools->setChosen(id.value(), !flaggedOnly || signsOf(school.login) > 0);
    update();
}

RecheckChoiceKind RecheckChoiceDialog::kind() const
{
    return RecheckChoiceKind(m_kind->currentData().toInt());
}

std::vector<std::size_t> RecheckChoiceDialog::pool() const
{
    const auto keys = m_schools->checkedKeys();
    const std::set<SchoolId> schools(keys.begin(), keys.end());
    std::vector<std::size_t> works;
    for (std::size_t at = 0; at < m_candidates.works.size(); ++at) {
        if (schools.contains(m_candidates.works[at].school))
            works.push_back(at);
    }
    return works;
}

ChosenWorks RecheckChoiceDialog::chosen() const
{
    const std::vector<std::size_t> from = pool();
    std::vector<SelectableWork> works;
    for (const std::size_t at : from)
        works.push_back(m_candidates.choices[at]);
    const RecheckPaper &paper = m_candidates.paper;
    std::vector<std::size_t> chosen(works.size());
    for (std::size_t at = 0; at < chosen.size(); ++at)
        chosen[at] = at;
    RecheckChoice choice;
    choice.kind = kind();
    if (kind() == RecheckChoiceKind::Random) {
        choice.percent = m_percent->value();
        choice.least = m_least->value();
        choice.seed = m_seed->text().trimmed();
        chosen = randomWorks(works, paper.key, choice.percent, choice.least, choice.seed);
    } else if (kind() == RecheckChoiceKind::Signs) {
        chosen = m_report ? worksOfSigns(works, paper.key, m_report->signs, paper.scale) : std::vector<std::size_t>();
    }
    choice.works = int(chosen.size());
    choice.pool = int(works.size());
    ChosenWorks result{paper, choice, {}};
    for (const std::size_t at : chosen)
        result.works.push_back(m_candidates.works[from[at]]);
    return result;
}

void RecheckChoiceDialog::update()
{
    const bool random = kind() == RecheckChoiceKind::Random;
    for (QWidget *field :
         {static_cast<QWidget *>(m_percent), static_cast<QWidget *>(m_least), static_cast<QWidget *>(m_seed)})
        field->setEnabled(random);
    m_explanation->setText(explanationOf(kind()));
    const ChosenWorks works = chosen();
    std::set<SchoolId> schools;
    for (const RecheckWork &work : works.works)
        schools.insert(work.school);
    QString text = u"Будет выбрано: %1 из %2, %3."_s.arg(worksText(works.choice.works), worksOfText(works.choice.pool),
                                                         schoolsText(int(schools.size())));
    if (m_papers.empty())
        text = u"Работ участников ещё нет: загрузите «Индивидуальные результаты» на странице «Результаты»."_s;
    else if (works.choice.pool == 0)
        text = u"Отметьте школы, работы которых перепроверяются."_s;
    else if (kind() == RecheckChoiceKind::Signs && !m_report)
        text = u"Признаки ещё не посчитаны: подождите окончания расчёта или выберите иначе."_s;
    else if (works.works.empty())
        text = u"У отмеченных школ по этой работе нет признаков: выберите иначе."_s;
    m_count->setText(text);
    m_accept->setEnabled(!works.works.empty());
}

} // namespace versta
