#include "startpage.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_recentTitle(new QLabel(u"Недавние файлы"_s, this))
    , m_recent(new QVBoxLayout)
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(560);
    auto *title = new QLabel(u"Верста"_s, column);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);
    auto *about =
        new QLabel(u"Планы по объективности ВПР: от документа Word до утверждённой дорожной карты."_s, column);
    about->setWordWrap(true);

    auto *layout = new QVBoxLayout(column);
    layout->addWidget(title);
    layout->addWidget(about);
    const auto addCommand = [&](const QString &text, const QString &description, void (StartPage::*signal)()) {
        auto *button = new QCommandLinkButton(text, description, column);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout->addWidget(button);
    };
    addCommand(u"Создать муниципалитет…"_s, u"Один файл для всех планов муниципалитета"_s, &StartPage::createRequested);
    addCommand(u"Открыть…"_s, u"Файл «Версты» с этого компьютера или из общей папки"_s, &StartPage::openRequested);
    addCommand(u"Посмотреть пример"_s, u"Пять планов разных муниципалитетов; пример убирается одним действием"_s,
               &StartPage::exampleRequested);
    layout->addSpacing(12);
    layout->addWidget(m_recentTitle);
    layout->addLayout(m_recent);

    auto *whole = new QVBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(column, 0, Qt::AlignHCenter);
    whole->addStretch(2);
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
        auto *button =
            new QCommandLinkButton(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()), this);
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recent->addWidget(button);
    }
}

} // namespace versta
