#include "exporting.h"

#include "document/document.h"
#include "document/planedits.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"

#include <QFile>
#include <QFileInfo>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A plan is exported in the form its file name asks for and that form is offered first next time")
{
    const test::TemporaryHome home;
    const auto document = Document::inMemory();
    const PlanId plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    test::FakeDialogs dialogs;
    dialogs.files = {home.file(u"план.pdf"_s), home.file(u"план.html"_s), QString()};
    CHECK(exportWithQuestions(*document, plan, dialogs, nullptr) == home.file(u"план.pdf"_s));
    CHECK(QFileInfo(dialogs.lastFile.path).fileName() == u"Дорожная карта по обеспечению объективности.pdf"_s);
    CHECK(bytesOf(home.file(u"план.pdf"_s)).startsWith("%PDF"));
    CHECK_FALSE(exportWithQuestions(*document, plan, dialogs, nullptr).isEmpty());
    CHECK(bytesOf(home.file(u"план.html"_s)).contains("<table"));
    CHECK(exportWithQuestions(*document, plan, dialogs, nullptr).isEmpty());
    CHECK(dialogs.lastFile.suffix == u"html"_s);
    CHECK(dialogs.lastFile.filters.front().contains(u"*.html"_s));
    CHECK(dialogs.told.empty());
}

TEST_CASE("An export that cannot be written is told")
{
    const test::TemporaryHome home;
    const auto document = Document::inMemory();
    const PlanId plan = createPlan(*document, {.title = u"План: A/B?"_s}).value();
    test::FakeDialogs dialogs;
    dialogs.files = {home.file(u"нет такой папки/план.pdf"_s)};
    CHECK(exportWithQuestions(*document, plan, dialogs, nullptr).isEmpty());
    REQUIRE(dialogs.told.size() == 1);
    CHECK(dialogs.told.front().code == Error::Code::Io);
    CHECK_FALSE(QFileInfo(dialogs.lastFile.path).fileName().contains(u'?'));
}
