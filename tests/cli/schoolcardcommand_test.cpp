#include "support/catch.h"
#include "support/commandrun.h"
#include "support/temporaryfolder.h"

#include <QFile>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

TEST_CASE("The card of a school is written to the form of the file, a school that is not there is told")
{
    const TemporaryFolder folder;
    const QString file = folder.file(u"Пример.versta"_s);
    REQUIRE(run({u"new"_s, file, u"--sample"_s}).status == ExitStatus::Done);
    const auto card = [&](const QString &login, const QString &name) {
        return run({u"school"_s, file, login, u"--to"_s, folder.file(name)});
    };
    const auto beginning = [&](const QString &name) {
        QFile written(folder.file(name));
        return written.open(QIODevice::ReadOnly) ? written.read(4) : QByteArray();
    };
    CHECK(card(u"edu990118"_s, u"карточка.pdf"_s).status == ExitStatus::Done);
    CHECK(beginning(u"карточка.pdf"_s) == "%PDF");
    CHECK(card(u"sch990118"_s, u"карточка.docx"_s).status == ExitStatus::Done); // the same school by its old login
    CHECK(beginning(u"карточка.docx"_s) == "PK\x03\x04");
    const Outcome unknown = card(u"edu998877"_s, u"нет.pdf"_s);
    CHECK(unknown.status == ExitStatus::NotDone);
    CHECK(unknown.messages.contains(u"edu998877"_s));
    CHECK(card(u"МБОУ"_s, u"нет.pdf"_s).status == ExitStatus::NotDone);
    CHECK(card(u"edu990118"_s, u"карточка.bmp"_s).status == ExitStatus::NotDone);
    CHECK_FALSE(QFile::exists(folder.file(u"нет.pdf"_s)));
    CHECK(run({u"school"_s, file, u"edu990118"_s}).status == ExitStatus::NotDone); // where to?
    // The commands that begin with the same word are themselves still.
    CHECK(run({u"school"_s, u"list"_s, file}).status == ExitStatus::Done);
}
