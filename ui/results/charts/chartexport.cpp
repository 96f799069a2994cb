#include "chartexport.h"

#include "chartpicture.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double Scale = 2;
constexpr double LeastHeight = 520;

// As high as all rows need.
void prepare(ChartPicture &picture, const ChartData &chart, const QFont &font, int width)
{
    picture.setChart(chart);
    const ChartStyle style = ChartStyle::onPaper(font);
    picture.layOut(style, QSizeF(width, LeastHeight));
    if (picture.layout().rowsShown < picture.layout().rows)
        picture.layOut(style, QSizeF(width, picture.layout().wholeHeight()));
}

} // namespace

QImage chartImage(const ChartData &chart, const QFont &font, int width)
{
    ChartPicture picture;
    prepare(picture, chart, font, width);
    QImage image((picture.layout().size * Scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(Scale);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

QByteArray chartSvg(const ChartData &chart, const QFont &font, int width)
{
    ChartPicture picture;
    prepare(picture, chart, font, width);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.layout().size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.layout().size));
    generator.setTitle(chart.title);
    generator.setDescription(chart.summary);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

Result<> saveChart(const ChartData &chart, const QFont &font, const QString &path)
{
    QByteArray bytes;
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        bytes = chartSvg(chart, font);
    } else if (path.endsWith(u".png"_s, Qt::CaseInsensitive)) {
        QBuffer buffer(&bytes);
        chartImage(chart, font).save(&buffer, "PNG");
    } else {
        return failure(Error::Code::Parse, u"Диаграмма сохраняется как PNG или SVG."_s, path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Code::Io, u"Не удалось записать файл «%1». Проверьте место и права."_s.arg(path),
                       file.errorString());
    return {};
}

} // namespace versta
