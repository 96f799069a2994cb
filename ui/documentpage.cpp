#include "documentpage.h"

#include "messagebar.h"

#include "document/document.h"
#include "document/planqueries.h"
#include "plan/planpage.h"

#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace versta {

DocumentPage::DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_messages(new MessageBar(this))
    , m_list(new QListWidget)
    , m_planPage(new PlanPage(document, dialogs, nullptr))
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_planPage);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);

    connect(&document, &Document::failed, m_messages, qOverload<const Error &>(&MessageBar::show));
    connect(&document, &Document::changed, this, &DocumentPage::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_planPage->showPlan(PlanId(item->data(Qt::UserRole).toLongLong()));
    });
    fillList();
    m_list->setCurrentRow(0);
}

void DocumentPage::fillList()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const auto heads = planHeads(m_document);
    if (!heads) {
        m_messages->show(heads.error());
        return;
    }
    for (const PlanHead &head : *heads) {
        auto *item = new QListWidgetItem(head.title, m_list);
        item->setData(Qt::UserRole, head.id.value());
    }
    m_list->setCurrentRow(row);
}

} // namespace versta
