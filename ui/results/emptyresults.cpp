#include "emptyresults.h"

#include <QCommandLinkButton>

namespace versta {

using namespace Qt::StringLiterals;

EmptyResults::EmptyResults(bool writable, QWidget *parent)
    : EmptyPage(u"emptyResultsTitle"_s, parent)
{
    say(u"Результатов пока нет"_s, writable ? u"Книги с результатами ВПР скачиваются в личном кабинете ФИС ОКО, в "
                                              "разделе «Аналитика»: отчёты по каждой работе и году."_s
                                            : u"Файл открыт только для чтения."_s);
    auto *files =
        addLink(u"Загрузить результаты…"_s, u"Одна или несколько книг; можно перетащить сюда."_s, u"import"_s);
    auto *folder = addLink(u"Загрузить папку…"_s, u"Все книги в ней, и во вложенных папках тоже."_s, u"import"_s);
    files->setVisible(writable);
    folder->setVisible(writable);
    connect(files, &QCommandLinkButton::clicked, this, &EmptyResults::filesWanted);
    connect(folder, &QCommandLinkButton::clicked, this, &EmptyResults::folderWanted);
}

} // namespace versta
