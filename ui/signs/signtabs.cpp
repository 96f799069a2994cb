#include "signtabs.h"

#include "missingworkbooks.h"
#include "reviewtable.h"

#include "core/textfold.h"
#include "document/document.h"
#include "document/signqueries.h"
#include "document/signservice.h"
#include "results/valuetableview.h"

#include <QLabel>

#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A key of a row names its school and tells its rows apart.
constexpr int SchoolShift = 20;

qint64 keyOf(SchoolLogin school, qint64 part = 0)
{
    return (qint64(school.digits()) << SchoolShift) | (part & ((qint64(1) << SchoolShift) - 1));
}

} // namespace

SignTabs::SignTabs(const Document &document, const SignService &signs, QWidget *parent)
    : QTabWidget(parent)
    , m_document(document)
    , m_signs(signs)
    , m_count(new QLabel)
{
    setObjectName(u"signTabs"_s);
    setDocumentMode(true);
    m_count->setObjectName(u"signCount"_s);
    m_count->setContentsMargins(0, 0, 10, 0);
    setCornerWidget(m_count);
    addTable(u"Школы"_s, u"signSchools"_s, u"Школы по силе признаков"_s);
    addTable(u"Работы"_s, u"signWorks"_s, u"Признаки по школам, предметам, классам и годам"_s);
    addTable(u"Все признаки"_s, u"signList"_s, u"Признаки по одному"_s);
    addTable(u"Проверка"_s, u"signReviews"_s, u"Состояния признаков"_s);
    addTable(u"По годам"_s, u"signYears"_s, u"Доли школ с признаками по годам"_s);
    addTable(u"Чего не хватает"_s, u"signMissing"_s, u"Каких книг не хватает для признаков"_s);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        fillCurrent();
        updateCount();
        setFocusProxy(&currentTable());
        Q_EMIT currentSchoolChanged();
    });
    setFocusProxy(&currentTable());
}

void SignTabs::addTable(const QString &title, const QString &name, const QString &spoken)
{
    auto *view = new ValueTableView(spoken);
    view->setObjectName(name);
    m_tables[std::size_t(count())].view = view;
    addTab(view, title);
    connect(view, &ValueTableView::currentKeyChanged, this, [this, view] {
        if (view == &currentTable())
            Q_EMIT currentSchoolChanged();
    });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SignTabs::selectedReviewsChanged);
    connect(view, &ValueTableView::opened, this, &SignTabs::opened);
}

void SignTabs::show(const SignFilter &filter)
{
    m_filter = filter;
    for (Table &table : m_tables)
        table.stale = true;
    fillCurrent();
    updateCount();
}

void SignTabs::fillCurrent()
{
    Table &table = m_tables[std::size_t(currentIndex())];
    if (!table.stale)
        return;
    table.stale = false;
    ValueTable values = valuesOf(tab(), table.all);
    const bool first = !table.filled && !values.table.rows.empty();
    table.filled |= first;
    first ? table.view->setTable(std::move(values)) : table.view->updateTable(std::move(values));
    table.view->setQuery(m_filter.query);
}

ValueTable SignTabs::valuesOf(Tab tab, int &all)
{
    ValueTable values;
    const SignReport *report = m_signs.report();
    if (tab == Tab::Missing) {
        if (const auto matrix = resultMatrix(m_document))
            values.table = missingWorkbookTable(*matrix);
        all = int(values.table.rows.size());
    } else if (!report) {
        all = 0;
    } else if (tab == Tab::Schools) {
        values = schoolValues(*report);
        all = int(report->schools.size());
    } else if (tab == Tab::Works) {
        values = workValues(*report);
        all = int(signCells(*report).size());
    } else if (tab == Tab::Signs) {
        values = signValues(*report);
        all = int(report->signs.size());
    } else if (tab == Tab::Review) {
        values = reviewValues(*report);
        all = int(m_reviews.size());
    } else {
        values.table = signYearTable(*report);
        all = int(values.table.rows.size());
    }
    return values;
}

// A school is in sight when one of its signs is what the choices ask for; that there is a sign is not asked.
ValueTable SignTabs::schoolValues(const SignReport &report) const
{
    SignChoice choice = m_filter.choice;
    choice.flaggedOnly = false;
    const bool everything = choice.year == 0 && choice.subject.isEmpty() && choice.grade == 0 && !choice.layer;
    std::set<SchoolLogin> wanted;
    for (const Sign &sign : report.signs) {
        if (!everything && !sign.paper.subject.isEmpty() && choice.holds(sign))
            wanted.insert(sign.school);
    }
    ValueTable values;
    values.table = signSchoolTable(report);
    const auto rows = std::exchange(values.table.rows, {});
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const SchoolLogin school = report.schools[at].school;
        if ((!everything && !wanted.contains(school)) || !accepts(school))
            continue;
        values.table.rows.push_back(rows[at]);
        values.keys.push_back(keyOf(school));
    }
    return values;
}

ValueTable SignTabs::workValues(const SignReport &report) const
{
    auto cells = signCells(report, m_filter.choice);
    std::erase_if(cells, [&](const SignCellKey &cell) { return !accepts(cell.school); });
    std::map<PaperKey, qint64> papers;
    for (const Sign &sign : report.signs)
        papers.emplace(sign.paper, 0);
    for (qint64 number = 0; auto &[paper, place] : papers)
        place = ++number;
    ValueTable values;
    values.table = signCellTable(report, cells);
    for (const SignCellKey &cell : cells)
        values.keys.push_back(keyOf(cell.school, papers[cell.paper]));
    return values;
}

ValueTable SignTabs::signValues(const SignReport &report) const
{
    ValueTable values;
    values.table = signTable(report, m_filter.choice);
    const auto rows = std::exchange(values.table.rows, {});
    std::size_t row = 0;
    std::map<SchoolLogin, qint64> number;
    for (const Sign &sign : report.signs) {
        const qint64 place = ++number[sign.school];
        if (!m_filter.choice.holds(sign))
            continue;
        if (accepts(sign.school)) {
            values.table.rows.push_back(rows[row]);
            values.keys.push_back(keyOf(sign.school, place));
        }
        ++row;
    }
    return values;
}

ValueTable SignTabs::reviewValues(const SignReport &report)
{
    const auto entries = reviewEntries(m_document);
    m_reviews = signReviews(report, entries ? *entries : std::vector<ReviewEntry>());
    ValueTable values;
    values.table = reviewTable(report, m_reviews);
    SignChoice choice = m_filter.choice;
    choice.flaggedOnly = false;
    const auto rows = std::exchange(values.table.rows, {});
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const SignReview &review = m_reviews[at];
        const bool held = review.sign ? choice.holds(*review.sign) : choice.holds(review.name.paper);
        if (!held || !accepts(review.name.school))
            continue;
        values.table.rows.push_back(rows[at]);
        values.keys.push_back(keyOf(review.name.school, qint64(at) + 1));
    }
    return values;
}

std::vector<SignReview> SignTabs::selectedReviews() const
{
    std::vector<SignReview> reviews;
    if (tab() != Tab::Review)
        return reviews;
    for (const qint64 key : currentTable().selectedKeys()) {
        const auto at = std::size_t(key & ((qint64(1) << SchoolShift) - 1)) - 1;
        if (at < m_reviews.size())
            reviews.push_back(m_reviews[at]);
    }
    return reviews;
}

SchoolLogin SignTabs::currentSchool() const
{
    return SchoolLogin(int(currentTable().currentKey() >> SchoolShift));
}

bool SignTabs::goTo(SchoolLogin school)
{
    setCurrentIndex(int(Tab::Schools));
    return table(Tab::Schools).goTo(keyOf(school));
}

void SignTabs::updateCount()
{
    const Table &table = m_tables[std::size_t(currentIndex())];
    const int shown = table.view->shownRows();
    m_count->setText(shown == table.all ? u"Строк: %1"_s.arg(shown) : u"%1 из %2"_s.arg(shown).arg(table.all));
}

} // namespace versta
