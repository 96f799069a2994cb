#include "emptyresults.h"

#include "linkbutton.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 480;

} // namespace

EmptyResults::EmptyResults(bool writable, QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(u"Результатов пока нет"_s);
    title->setObjectName(u"emptyResultsTitle"_s);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *text = new QLabel(writable ? u"Книги с результатами ВПР скачиваются в личном кабинете ФИС ОКО, в разделе "
                                       "«Аналитика»: отчёты по каждой работе и году."_s
                                     : u"Файл открыт только для чтения."_s);
    text->setWordWrap(true);
    auto *files = newLinkButton(u"Загрузить результаты…"_s, u"Одна или несколько книг; можно перетащить сюда."_s,
                                u"import"_s, ColumnWidth, this);
    auto *folder = newLinkButton(u"Загрузить папку…"_s, u"Все книги в ней, и во вложенных папках тоже."_s, u"import"_s,
                                 ColumnWidth, this);
    files->setVisible(writable);
    folder->setVisible(writable);
    auto *column = new QWidget(this);
    column->setFixedWidth(ColumnWidth);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins({});
    inside->addWidget(title);
    inside->addWidget(text);
    inside->addSpacing(8);
    inside->addWidget(files);
    inside->addWidget(folder);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(files, &QCommandLinkButton::clicked, this, &EmptyResults::filesWanted);
    connect(folder, &QCommandLinkButton::clicked, this, &EmptyResults::folderWanted);
}

} // namespace versta
