#include "reviewdialog.h"

#include "personname.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"
#include "core/pluralru.h"
#include "results/valuetableview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString aboutText(const std::vector<SignReview> &reviews)
{
    if (reviews.size() > 1)
        return u"Выбрано: %1."_s.arg(countOf(qint64(reviews.size()), u"признак"_s, u"признака"_s, u"признаков"_s));
    const SignReview &review = reviews.front();
    QString text = review.sign ? review.sign->sentence
                               : u"%1. %2: признака больше нет."_s.arg(paperText(review.name.paper),
                                                                       signKindName(review.name.kind));
    if (review.reopened)
        text += u" Признак изменился после того, как по нему было решено."_s;
    return text;
}

ValueTableView *newHistory(const std::vector<ReviewEntry> &history)
{
    using Type = ExportColumn::Type;
    ValueTable values;
    values.table.columns = {{u"Когда"_s, Type::Text, 0},
                            {u"Кто"_s, Type::Text, 0},
                            {u"Состояние"_s, Type::Text, 0},
                            {u"Заметка"_s, Type::Text, 0}};
    for (const ReviewEntry &entry : history)
        values.table.rows.push_back({entry.at.toLocalTime().toString(u"dd.MM.yyyy HH:mm"_s), entry.who,
                                     reviewStateName(entry.state), entry.note});
    auto *view = new ValueTableView(u"История признака"_s);
    view->setObjectName(u"reviewHistory"_s);
    view->setTable(std::move(values));
    return view;
}

} // namespace

ReviewDialog::ReviewDialog(const std::vector<SignReview> &reviews, QWidget *parent)
    : QDialog(parent)
    , m_state(new QComboBox)
    , m_note(new QPlainTextEdit)
    , m_who(new QLineEdit(personName()))
{
    setWindowTitle(u"Состояние признака"_s);
    auto *about = new QLabel(aboutText(reviews));
    about->setWordWrap(true);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (const ReviewState state :
         {ReviewState::New, ReviewState::Working, ReviewState::Explained, ReviewState::Confirmed, ReviewState::Closed})
        m_state->addItem(reviewStateName(state), int(state));
    m_state->setObjectName(u"reviewState"_s);
    m_state->setCurrentIndex(int(reviews.front().state));
    m_note->setObjectName(u"reviewNote"_s);
    m_note->setTabChangesFocus(true);
    if (reviews.size() == 1 && !reviews.front().history.empty())
        m_note->setPlainText(reviews.front().history.front().note);
    m_who->setObjectName(u"reviewWho"_s);
    auto *form = new QFormLayout;
    form->addRow(u"&Состояние:"_s, m_state);
    form->addRow(u"&Заметка:"_s, m_note);
    form->addRow(u"&Кто:"_s, m_who);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReviewDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form, 1);
    if (reviews.size() == 1 && !reviews.front().history.empty())
        layout->addWidget(newHistory(reviews.front().history), 1);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
}

ReviewState ReviewDialog::state() const
{
    return ReviewState(m_state->currentData().toInt());
}

QString ReviewDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

QString ReviewDialog::who() const
{
    return m_who->text().trimmed();
}

void ReviewDialog::accept()
{
    rememberPersonName(who());
    QDialog::accept();
}

} // namespace versta
