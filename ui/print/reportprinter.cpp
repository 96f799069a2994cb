#include "reportprinter.h"

#include "reports/pagepainter.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace versta {

using namespace Qt::StringLiterals;

Result<> printPages(QPrinter &printer, const PageLayout &pages)
{
    const auto stopped = [&] {
        return failure(Error::Code::Io,
                       u"Печать не удалась: принтер не принял страницы. Проверьте, что он включён и в нём есть бумага, "
                       u"или сохраните план в PDF."_s,
                       printer.printerName());
    };
    const bool landscape = pages.paper.width() > pages.paper.height();
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    // The margins are in the layout; the origin has to be the corner of the paper.
    printer.setFullPage(true);
    const int count = static_cast<int>(pages.pages.size());
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) - 1 : count - 1;
    QPainter painter;
    if (!painter.begin(&printer))
        return stopped();
    const double scale = printer.resolution() / 72.0;
    painter.scale(scale, scale);
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return stopped();
        paintPage(painter, pages, page);
    }
    if (!painter.end())
        return stopped();
    return {};
}

bool hasPrinter()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

} // namespace versta
