#include "startpage.h"

#include "linkbutton.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 380;
constexpr int LineSpacing = 4; // a layout within another would take its spacing

// One line of the column: the middle of a long path goes.
QString folderText(const QString &folder)
{
    constexpr int IconAndMargins = 60;
    return QFontMetrics(QGuiApplication::font())
        .elidedText(QDir::toNativeSeparators(folder), Qt::ElideMiddle, ColumnWidth - IconAndMargins);
}

QLabel *heading(const QString &text, double scale, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * scale);
    label->setFont(large);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_recentTitle(heading(u"Недавние муниципалитеты"_s, 1.2, this))
    , m_recent(new QVBoxLayout)
{
    auto *content = new QWidget;
    auto *picture = new QLabel(content);
    picture->setPixmap(QIcon(u":/icons/versta.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *about =
        new QLabel(u"Планы по объективности ВПР: от документа Word до утверждённой «дорожной карты»"_s, content);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setWordWrap(true);
    auto *titles = new QVBoxLayout;
    titles->addWidget(heading(u"Верста"_s, 2.2, content));
    titles->addWidget(about);
    auto *head = new QHBoxLayout;
    head->addWidget(picture, 0, Qt::AlignVCenter);
    head->addSpacing(16);
    head->addLayout(titles, 1);

    auto *commands = new QVBoxLayout;
    commands->setSpacing(LineSpacing);
    commands->addWidget(heading(u"Начать"_s, 1.2, content));
    const auto addCommand = [&](QCommandLinkButton *button, void (StartPage::*signal)()) {
        connect(button, &QCommandLinkButton::clicked, this, signal);
        commands->addWidget(button);
    };
    addCommand(newLinkButton(u"Создать муниципалитет…"_s, u"Один файл, в котором хранятся все планы"_s,
                             u"municipality-new"_s, ColumnWidth, content),
               &StartPage::createRequested);
    addCommand(newLinkButton(u"Открыть…"_s, u"Файл с этого компьютера или из общей папки"_s, u"municipality-open"_s,
                             ColumnWidth, content),
               &StartPage::openRequested);
    addCommand(newLinkButton(u"Посмотреть пример"_s, u"Планы, школы и результаты трёх лет, чтобы осмотреться"_s,
                             u"example"_s, ColumnWidth, content),
               &StartPage::exampleRequested);
    commands->addStretch(1);
    auto *recent = new QVBoxLayout;
    recent->setSpacing(LineSpacing);
    m_recent->setSpacing(LineSpacing);
    recent->addWidget(m_recentTitle);
    recent->addLayout(m_recent);
    recent->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(commands);
    columns->addLayout(recent);
    columns->addStretch(1);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(48, 40, 48, 40);
    column->addLayout(head);
    column->addSpacing(28);
    column->addLayout(columns, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    setRecentFiles({});
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!paths.isEmpty());
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *button = newLinkButton(file.completeBaseName().replace(u'&', u"&&"_s), folderText(file.absolutePath()),
                                     u"plan"_s, ColumnWidth, m_recentTitle->parentWidget());
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recent->addWidget(button);
    }
}

} // namespace versta
