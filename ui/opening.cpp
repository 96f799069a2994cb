#include "opening.h"

#include "dialogs.h"
#include "errortext.h"
#include "recentfiles.h"
#include "restoredialog.h"

#include "document/document.h"
#include "document/filecopies.h"

#include <QDir>
#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Whether the remedy can help this file: a stranger's file has no copies, a file not in the list cannot leave it.
bool applies(Remedy remedy, const QString &path, Document::Access tried)
{
    switch (remedy) {
    case Remedy::OpenReadOnly:
        return tried == Document::Access::ReadWrite;
    case Remedy::RestoreCopy:
        return !copiesOf(path).empty();
    case Remedy::ForgetRecent:
        return recentfiles::paths().contains(QFileInfo(path).absoluteFilePath());
    case Remedy::None:
    case Remedy::SaveCopyAs:
        break;
    }
    return false;
}

// What else may be done about a file that did not open; a lost file may still have copies.
QList<Remedy> remediesFor(const Error &error, const QString &path, Document::Access tried)
{
    QList<Remedy> remedies;
    if (error.code == Error::Code::NotFound && applies(Remedy::RestoreCopy, path, tried))
        remedies << Remedy::RestoreCopy;
    if (const Remedy remedy = errorText(error).opening; applies(remedy, path, tried))
        remedies << remedy;
    return remedies;
}

Remedy askForRemedy(const Error &error, const QList<Remedy> &remedies, Dialogs &dialogs, QWidget *parent)
{
    if (remedies.isEmpty()) {
        dialogs.tell(parent, error);
        return Remedy::None;
    }
    Question question{.title = errorText(error).title, .text = error.text};
    for (const Remedy remedy : remedies)
        question.buttons << remedyText(remedy);
    return remedies.value(dialogs.ask(parent, question), Remedy::None);
}

bool restored(const QString &path, Dialogs &dialogs, QWidget *parent)
{
    const QString copy = chooseCopy(path, dialogs, parent);
    if (copy.isEmpty())
        return false;
    const auto kept = restoreCopy(path, copy);
    if (!kept)
        dialogs.tell(parent, kept.error());
    return kept.has_value();
}

} // namespace

std::unique_ptr<Document> openWithQuestions(const QString &path, Dialogs &dialogs, QWidget *parent)
{
    auto access = Document::Access::ReadWrite;
    for (;;) {
        auto document = Document::open(path, access);
        if (document)
            return std::move(*document);
        const auto remedies = remediesFor(document.error(), path, access);
        switch (askForRemedy(document.error(), remedies, dialogs, parent)) {
        case Remedy::OpenReadOnly:
            access = Document::Access::ReadOnly;
            break;
        case Remedy::RestoreCopy:
            if (!restored(path, dialogs, parent))
                return nullptr;
            access = Document::Access::ReadWrite;
            break;
        case Remedy::ForgetRecent:
            recentfiles::remove(path);
            return nullptr;
        case Remedy::None:
        case Remedy::SaveCopyAs:
            return nullptr;
        }
    }
}

QString chooseCopy(const QString &path, Dialogs &dialogs, QWidget *parent)
{
    const auto copies = copiesOf(path);
    if (copies.empty()) {
        dialogs.tell(parent, {Error::Code::NotFound,
                              u"У файла «%1» ещё нет копий. Программа делает копию перед первым изменением каждого "
                              "дня."_s.arg(QDir::toNativeSeparators(path)),
                              {}});
        return {};
    }
    RestoreDialog dialog(path, copies, parent);
    return dialogs.run(dialog) ? dialog.chosenCopy() : QString();
}

} // namespace versta
