#include "partyeditor.h"

#include "core/textfold.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffered = 10;
constexpr int ShortestTyped = 2;

bool isSeparator(QChar sign)
{
    return sign == u',' || sign == u';' || sign == u'\n' || sign == QChar::ParagraphSeparator;
}

} // namespace

QStringList partiesFor(const QString &typed, const QStringList &parties)
{
    const QString part = folded(typed);
    QStringList beginning;
    QStringList containing;
    if (part.size() < ShortestTyped)
        return beginning;
    for (const QString &party : parties) {
        const QString name = folded(party);
        if (name == part)
            continue;
        if (name.startsWith(part))
            beginning << party;
        else if (name.contains(u' ' + part) || name.contains(u'"' + part) || name.contains(u'(' + part))
            containing << party;
    }
    return (beginning + containing).mid(0, MostOffered);
}

PartyEditor::PartyEditor(const QStringList &parties, QWidget *parent)
    : CellEditor(parent)
    , m_parties(parties)
    , m_offered(new QStringListModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Ответственные из справочника"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &PartyEditor::take);
}

bool PartyEditor::isChoosing() const
{
    const QAbstractItemView *popup = m_completer->popup();
    return popup->isVisible() && popup->currentIndex().isValid();
}

void PartyEditor::keyPressEvent(QKeyEvent *event)
{
    const QString before = text();
    CellEditor::keyPressEvent(event);
    if (event->isAccepted() && text() != before)
        offer();
}

int PartyEditor::partyStart() const
{
    const QString typed = text().left(textCursor().position());
    const auto last = std::find_if(typed.rbegin(), typed.rend(), isSeparator);
    int start = int(typed.rend() - last);
    while (start < typed.size() && typed[start].isSpace())
        ++start;
    return start;
}

void PartyEditor::offer()
{
    const int start = partyStart();
    const QStringList fitting = partiesFor(text().mid(start, textCursor().position() - start), m_parties);
    m_offered->setStringList(fitting);
    QAbstractItemView *popup = m_completer->popup();
    if (fitting.isEmpty()) {
        popup->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(std::max(width(), popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width()));
    place.moveLeft(0);
    place.translate(viewport()->pos() + QPoint(0, frameWidth() + 2)); // below the line that is typed
    m_completer->complete(place);
    popup->setCurrentIndex({});
}

void PartyEditor::take(const QString &party)
{
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.setPosition(partyStart());
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(party);
    setTextCursor(cursor);
}

} // namespace versta
