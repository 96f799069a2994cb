#include "partydirectorydialog.h"

#include "ui_partydirectorydialog.h"

#include "core/parties.h"
#include "core/textfold.h"
#include "document/document.h"
#include "document/partyedits.h"

#include <QAction>
#include <QSignalBlocker>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int OtherIdRole = Qt::UserRole + 1;

QString reasonText(MergeSuggestion::Reason reason)
{
    switch (reason) {
    case MergeSuggestion::Reason::SameKey:
        return PartyDirectoryDialog::tr("отличаются знаками");
    case MergeSuggestion::Reason::Number:
        return PartyDirectoryDialog::tr("единственное и множественное число");
    case MergeSuggestion::Reason::Abbreviation:
        return PartyDirectoryDialog::tr("сокращение");
    case MergeSuggestion::Reason::Typo:
        return PartyDirectoryDialog::tr("возможно, опечатка");
    }
    return {};
}

PartyId idOf(const QTreeWidgetItem &item)
{
    return PartyId(item.data(0, IdRole).toLongLong());
}

} // namespace

PartyDirectoryDialog::PartyDirectoryDialog(Document &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::PartyDirectoryDialog>())
{
    m_ui->setupUi(this);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    auto *undo = new QAction(tr("Отменить"), this);
    undo->setShortcut(QKeySequence::Undo);
    const auto nameUndo = [this, undo] {
        const QUndoStack &stack = m_document.undoStack();
        undo->setEnabled(stack.canUndo());
        undo->setText(stack.canUndo() ? tr("Отменить: %1").arg(stack.undoText()) : tr("Отменить"));
    };
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, nameUndo);
    connect(undo, &QAction::triggered, this, [this] { m_document.undo(); });
    nameUndo();
    addAction(undo);
    m_ui->undo->setDefaultAction(undo);
    connect(&document, &Document::changed, this, &PartyDirectoryDialog::update);
    connect(m_ui->query, &QLineEdit::textChanged, this, &PartyDirectoryDialog::filter);
    connect(m_ui->parties, &QTreeWidget::itemChanged, this, &PartyDirectoryDialog::storeName);
    connect(m_ui->parties, &QTreeWidget::itemSelectionChanged, this, &PartyDirectoryDialog::updateButtons);
    connect(m_ui->add, &QPushButton::clicked, this, [this] {
        if (addParty(m_document, tr("Новый ответственный")))
            showParty(tr("Новый ответственный"));
        m_ui->parties->editItem(m_ui->parties->currentItem());
    });
    connect(m_ui->rename, &QPushButton::clicked, this,
            [this] { m_ui->parties->editItem(m_ui->parties->currentItem()); });
    connect(m_ui->merge, &QPushButton::clicked, this, &PartyDirectoryDialog::merge);
    connect(m_ui->separate, &QPushButton::clicked, this, &PartyDirectoryDialog::separate);
    connect(m_ui->remove, &QPushButton::clicked, this, &PartyDirectoryDialog::remove);
    connect(m_ui->accept, &QPushButton::clicked, this, &PartyDirectoryDialog::mergeSuggested);
    connect(m_ui->suggestions, &QListWidget::itemActivated, this, &PartyDirectoryDialog::mergeSuggested);
    update();
}

PartyDirectoryDialog::~PartyDirectoryDialog() = default;

void PartyDirectoryDialog::update()
{
    m_entries = partyDirectory(m_document).value_or(std::vector<PartyEntry>());
    fillParties();
    fillSuggestions();
    filter(m_ui->query->text());
    updateButtons();
}

void PartyDirectoryDialog::fillParties()
{
    const QSignalBlocker silent(m_ui->parties);
    const auto *previous = m_ui->parties->currentItem();
    const PartyId current = previous ? idOf(*previous) : PartyId();
    m_ui->parties->clear();
    QTreeWidgetItem *shown = nullptr;
    for (const PartyEntry &entry : m_entries) {
        auto *item = new QTreeWidgetItem(m_ui->parties, {entry.name});
        item->setData(0, IdRole, entry.id.value());
        item->setToolTip(0, entry.name);
        if (!m_document.isReadOnly())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        for (const QString &spelling : entry.spellings) {
            auto *child = new QTreeWidgetItem(item, {spelling});
            child->setData(0, IdRole, entry.id.value());
        }
        if (entry.id == current)
            shown = item;
    }
    m_ui->parties->expandAll();
    if (!shown && m_ui->parties->topLevelItemCount() > 0)
        shown = m_ui->parties->topLevelItem(0);
    if (shown)
        m_ui->parties->setCurrentItem(shown);
}

void PartyDirectoryDialog::fillSuggestions()
{
    m_ui->suggestions->clear();
    std::vector<QString> names;
    for (const PartyEntry &entry : m_entries)
        names.push_back(entry.name);
    for (const MergeSuggestion &suggestion : suggestMerges(names)) {
        auto *item = new QListWidgetItem(
            tr("%1\n%2\n(%3)").arg(names[suggestion.first], names[suggestion.second], reasonText(suggestion.reason)),
            m_ui->suggestions);
        item->setData(IdRole, m_entries[suggestion.first].id.value());
        item->setData(OtherIdRole, m_entries[suggestion.second].id.value());
    }
    const bool any = m_ui->suggestions->count() > 0;
    m_ui->suggestionCaption->setText(any ? tr("П&охоже, это одно и то же") : tr("Похожих записей нет"));
    m_ui->accept->setEnabled(any && !m_document.isReadOnly());
    if (any)
        m_ui->suggestions->setCurrentRow(0);
}

void PartyDirectoryDialog::updateButtons()
{
    const bool writable = !m_document.isReadOnly();
    const auto *current = m_ui->parties->currentItem();
    m_ui->add->setEnabled(writable);
    m_ui->rename->setEnabled(writable && current && !current->parent());
    m_ui->merge->setEnabled(writable && chosenParties().size() > 1);
    m_ui->separate->setEnabled(writable && current && current->parent());
    m_ui->remove->setEnabled(writable && !chosenParties().empty());
}

void PartyDirectoryDialog::filter(const QString &query)
{
    const TextFilter wanted(query);
    for (int at = 0; at < m_ui->parties->topLevelItemCount(); ++at) {
        QTreeWidgetItem *item = m_ui->parties->topLevelItem(at);
        QString text = item->text(0);
        for (int child = 0; child < item->childCount(); ++child)
            text += u'\n' + item->child(child)->text(0);
        item->setHidden(!wanted.matches(text));
    }
}

void PartyDirectoryDialog::showParty(const QString &name)
{
    const QString key = partyKey(name);
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const PartyEntry &entry = m_entries[at];
        const bool known =
            partyKey(entry.name) == key ||
            std::ranges::any_of(entry.spellings, [&](const QString &spelling) { return partyKey(spelling) == key; });
        if (!known)
            continue;
        QTreeWidgetItem *item = m_ui->parties->topLevelItem(int(at));
        m_ui->parties->setCurrentItem(item);
        m_ui->parties->scrollToItem(item);
        return;
    }
    m_ui->query->setText(name);
}

std::vector<PartyId> PartyDirectoryDialog::chosenParties() const
{
    std::vector<PartyId> chosen;
    for (const QTreeWidgetItem *item : m_ui->parties->selectedItems()) {
        if (!item->parent())
            chosen.push_back(idOf(*item));
    }
    return chosen;
}

void PartyDirectoryDialog::storeName(QTreeWidgetItem *item)
{
    const PartyId id = idOf(*item);
    const QString name = item->text(0).simplified();
    const auto entry = std::ranges::find(m_entries, id, &PartyEntry::id);
    if (entry == m_entries.end() || entry->name == name)
        return;
    // The list is built anew when the document answers; the item that tells of the edit is still in use until then.
    QMetaObject::invokeMethod(
        this,
        [this, id, name] {
            if (name.isEmpty() || !renameParty(m_document, id, name))
                update();
        },
        Qt::QueuedConnection);
}

void PartyDirectoryDialog::merge()
{
    std::vector<PartyId> others = chosenParties();
    const auto *current = m_ui->parties->currentItem();
    const PartyId into = current ? idOf(*current) : PartyId();
    std::erase(others, into);
    if (!others.empty())
        mergeParties(m_document, into, others);
}

void PartyDirectoryDialog::mergeSuggested()
{
    const auto *item = m_ui->suggestions->currentItem();
    if (item)
        mergeParties(m_document, PartyId(item->data(IdRole).toLongLong()),
                     {PartyId(item->data(OtherIdRole).toLongLong())});
}

void PartyDirectoryDialog::separate()
{
    const auto *current = m_ui->parties->currentItem();
    if (current && current->parent())
        separateSpelling(m_document, idOf(*current), current->text(0));
}

void PartyDirectoryDialog::remove()
{
    deleteParties(m_document, chosenParties());
}

} // namespace versta
