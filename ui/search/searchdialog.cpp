#include "searchdialog.h"

#include "emptypage.h"
#include "searchresultdelegate.h"
#include "searchresultmodel.h"

#include "document/document.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cstdlib>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageStep = 8; // things have two lines or three, and about so many are in sight

// What a key moves by in the list; 0 for other keys.
int stepOf(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return PageStep;
    case Qt::Key_PageUp:
        return -PageStep;
    default:
        return 0;
    }
}

// A key that types something, or takes it back.
bool isTyping(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Backspace ||
           (!key.text().isEmpty() && key.text().front().isPrint() && !key.text().front().isSpace());
}

} // namespace

SearchDialog::SearchDialog(Document &document, QWidget *parent)
    : QDialog(parent)
    , m_search(document)
    , m_query(new QLineEdit)
    , m_surface(new QStackedWidget)
    , m_hint(new EmptyPage(u"searchHint"_s))
    , m_list(new QListView)
    , m_results(new SearchResultModel(this))
    , m_count(new QLabel)
{
    setWindowTitle(u"Найти везде"_s);
    m_query->setObjectName(u"searchQuery"_s);
    m_query->setAccessibleName(u"Найти везде"_s);
    m_query->setPlaceholderText(u"Слова или их начала: «впр спец», «№ 5», фамилия"_s);
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(u"Найденное"_s);
    m_list->setModel(m_results);
    m_list->setItemDelegate(new SearchResultDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    m_count->setObjectName(u"searchCount"_s);
    layOut();
    connect(m_query, &QLineEdit::textChanged, this, &SearchDialog::search);
    connect(m_query, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &SearchDialog::choose);
    // Behind the search, which heard of the change before.
    connect(&document, &Document::changed, this, [this] {
        if (isVisible())
            search();
    });
}

void SearchDialog::layOut()
{
    m_surface->addWidget(m_hint);
    m_surface->addWidget(m_list);
    auto *keys = new QLabel(u"↑ ↓ — выбрать, Enter — показать на месте, Esc — закрыть"_s);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_count);
    bottom->addStretch(1);
    bottom->addWidget(keys);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_query);
    layout->addWidget(m_surface, 1);
    layout->addLayout(bottom);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().lineSpacing() * 38);
}

void SearchDialog::begin()
{
    m_chosen.reset();
    search();
    m_query->setFocus();
    m_query->selectAll();
}

void SearchDialog::search()
{
    const auto book = m_search.book();
    if (!book) {
        m_results->setResults({}, {});
        m_hint->say(u"Найти ничего не удалось"_s, book.error().text);
        m_surface->setCurrentWidget(m_hint);
        m_count->clear();
        return;
    }
    showResults(**book, SearchQuery(m_query->text()));
}

void SearchDialog::showResults(const SearchBook &book, const SearchQuery &query)
{
    m_results->setResults(book.find(query), query);
    const int found = m_results->found();
    m_count->setText(query.isEmpty() ? QString() : u"Найдено: %1"_s.arg(found));
    if (book.isEmpty()) {
        m_hint->say(u"Искать пока нечего"_s,
                    u"В муниципалитете нет ни планов, ни школ, ни протоколов. Создайте или загрузите их на страницах "
                    "«Планы», «Школы», «Протоколы»."_s);
    } else if (query.isEmpty()) {
        m_hint->say(u"Поиск по всему муниципалитету"_s,
                    u"Планы и мероприятия, протоколы и решения, школы, наблюдатели, перепроверки, ответственные, "
                    "подтверждения и выводы по контролю.\n\n"
                    "Пишите начала слов в любом порядке: «впр спец» найдёт «специалист … ВПР». Ё и е, большие и "
                    "маленькие буквы не различаются. «№ 5» — это именно номер 5, а не 57."_s);
    } else if (found == 0) {
        const QStringList unknown = book.unknownWords(query);
        m_hint->say(
            u"Ничего не найдено"_s,
            unknown.isEmpty()
                ? u"Каждое слово встречается, но все вместе — нигде. Уберите одно из них."_s
                : u"Нигде не встречается: %1. Проверьте, нет ли опечатки, или оставьте только начало слова."_s.arg(
                      unknown.join(u", "_s)));
    }
    m_surface->setCurrentWidget(found > 0 ? static_cast<QWidget *>(m_list) : m_hint);
    m_list->scrollToTop();
    makeCurrent(m_results->index(1)); // below the heading of the best group
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_query && key->modifiers() == Qt::NoModifier && stepOf(key->key()) != 0) {
        moveBy(stepOf(key->key()));
        return true;
    }
    return watched == m_list ? isTakenFromList(*key) : QDialog::eventFilter(watched, event);
}

// In the list, which Tab leads to: above the first thing is the line, and whatever is typed belongs there.
bool SearchDialog::isTakenFromList(QKeyEvent &key)
{
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    const bool leavesUp = key.key() == Qt::Key_Up && m_list->currentIndex().row() <= 1;
    if (!leavesUp && !isTyping(key))
        return false;
    m_query->setFocus();
    if (!leavesUp)
        QCoreApplication::sendEvent(m_query, &key);
    return true;
}

// Headings are passed over; at either end the last row that can be chosen stays.
void SearchDialog::moveBy(int step)
{
    const int direction = step > 0 ? 1 : -1;
    QModelIndex reached;
    int left = std::abs(step);
    for (int row = m_list->currentIndex().row() + direction; left > 0; row += direction) {
        const QModelIndex next = m_results->index(row);
        if (!next.isValid())
            break;
        if (next.flags().testFlag(Qt::ItemIsEnabled)) {
            reached = next;
            --left;
        }
    }
    if (reached.isValid())
        makeCurrent(reached);
}

void SearchDialog::makeCurrent(const QModelIndex &row)
{
    m_list->setCurrentIndex(row);
    if (row.row() == 1)
        m_list->scrollToTop();
    // A list without the focus says nothing of its current row by itself.
    if (row.isValid() && !m_list->hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent spoken(m_list, QAccessible::Focus);
        spoken.setChild(row.row());
        QAccessible::updateAccessibility(&spoken);
    }
}

void SearchDialog::choose(const QModelIndex &row)
{
    if (!row.flags().testFlag(Qt::ItemIsEnabled))
        return;
    if (const FoundThing *thing = m_results->thing(row)) {
        m_chosen = thing->place;
        accept();
        return;
    }
    const int at = row.row();
    m_results->expand(row);
    makeCurrent(m_results->index(at));
}

} // namespace versta
