#include "helpwindow.h"

#include "dialogs.h"

#include "document/formatversions.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QDialog *newHelpWindow(QWidget *parent)
{
    auto *window = new QDialog(parent);
    window->setObjectName(u"helpWindow"_s);
    window->setWindowTitle(u"Справка"_s);
    auto *text = new QTextBrowser(window);
    text->setSearchPaths({u":/help"_s});
    text->setOpenExternalLinks(false);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(u"Справка"_s);
    text->document()->setDocumentMargin(20);
    auto *layout = new QVBoxLayout(window);
    layout->setContentsMargins({});
    layout->addWidget(text);
    window->resize(720, 600);
    return window;
}

void goToHeading(QTextBrowser &text, const QString &heading)
{
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) {
            // From the end up, so that the heading stands at the top.
            text.moveCursor(QTextCursor::End);
            text.setTextCursor(QTextCursor(block));
            return;
        }
    }
}

} // namespace

void showHelp(QWidget *parent, const QString &page, const QString &heading)
{
    auto *window = parent->findChild<QDialog *>(u"helpWindow"_s);
    if (!window)
        window = newHelpWindow(parent);
    auto *text = window->findChild<QTextBrowser *>();
    text->setSource(QUrl(u"qrc:/help/"_s + page));
    window->show();
    if (!heading.isEmpty())
        goToHeading(*text, heading);
    window->raise();
    window->activateWindow();
}

void showAbout(Dialogs &dialogs, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(u"О программе"_s);
    const FormatVersions versions = formatVersions();
    auto *picture = new QLabel(&dialog);
    picture->setPixmap(QApplication::windowIcon().pixmap(QSize(64, 64), dialog.devicePixelRatioF()));
    auto *text = new QLabel(
        u"<h2>Верста %1</h2>"
        "<p>Планы по объективности ВПР для муниципального координатора:<br>от документа Word до утверждённой "
        "«дорожной карты».</p>"
        "<p>Свободная программа, лицензия GPL-3.0-or-later: её можно передавать, изучать и менять.<br>"
        "Программа распространяется без каких-либо гарантий. Данные не покидают ваш компьютер.</p>"
        "<p>Qt %2 · SQLite %3 · формат файла %4</p>"_s
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion()), versions.sqlite)
            .arg(versions.schema),
        &dialog);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addSpacing(12);
    row->addWidget(text, 1);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addLayout(row);
    layout->addWidget(buttons);
    [[maybe_unused]] const bool accepted = dialogs.run(dialog);
}

} // namespace versta
