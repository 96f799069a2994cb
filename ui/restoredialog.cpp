#include "restoredialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

RestoreDialog::RestoreDialog(const QString &documentPath, const std::vector<FileCopy> &copies, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(u"Восстановить из копии"_s);
    auto *explanation = new QLabel(u"Копии файла «%1». Нынешний файл не пропадёт: он останется рядом с пометкой "
                                   "«до восстановления»."_s.arg(QFileInfo(documentPath).fileName()),
                                   this);
    explanation->setWordWrap(true);

    const QLocale locale;
    m_list->setHeaderLabels({u"Сделана"_s, u"Вид"_s, u"Размер"_s});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(u"Копии файла"_s);
    m_list->setAlternatingRowColors(true);
    for (const FileCopy &copy : copies) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(0, locale.toString(copy.made, u"d MMMM yyyy, HH:mm"_s));
        item->setText(1, copy.migration ? u"перед обновлением формата"_s : u"начало рабочего дня"_s);
        item->setText(2, locale.formattedDataSize(copy.size, 0, QLocale::DataSizeTraditionalFormat));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, copy.path);
        item->setToolTip(0, QDir::toNativeSeparators(copy.path));
    }
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    choose(0);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *restore = buttons->addButton(u"Восстановить"_s, QDialogButtonBox::AcceptRole);
    restore->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(560, 360);
}

QString RestoreDialog::chosenCopy() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void RestoreDialog::choose(int copy)
{
    m_list->setCurrentItem(m_list->topLevelItem(copy));
}

} // namespace versta
