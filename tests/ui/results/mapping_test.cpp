#include "document/document.h"
#include "document/resultqueries.h"
#include "results/layoutsdialog.h"
#include "results/mappingdialog.h"
#include "results/resultimportwindow.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/temporaryhome.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

RoleChoice choiceOf(SheetRole role)
{
    return roleChoices()[std::size_t(roleChoiceOf({0, role, {}, {}, 0, 0, false}))];
}

/// A table that a school made for itself.
QString writeOwnTable(const test::TemporaryHome &home, const QString &name, const QString &marks)
{
    QFile file(home.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(u"Логин ОО;Шифр;Литер;1;2;Набрано;Итоговая\n%1"_s.arg(marks).toUtf8());
    return file.fileName();
}

template <class Field>
Field *named(QDialog &dialog, const QString &name)
{
    for (auto *field : dialog.findChildren<Field *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

void explain(MappingDialog &dialog)
{
    dialog.setRole(1, choiceOf(SheetRole::PupilCode));
    dialog.setRole(5, choiceOf(SheetRole::Total));
    dialog.setRole(6, choiceOf(SheetRole::Mark));
    named<QSpinBox>(dialog, u"Год"_s)->setValue(2024);
    named<QSpinBox>(dialog, u"Класс"_s)->setValue(5);
    named<QComboBox>(dialog, u"Предмет"_s)->setCurrentText(u"Физика"_s);
}

} // namespace

TEST_CASE("A workbook of unknown layout is explained, remembered and stored, and its likes are read at once")
{
    const test::TemporaryHome home;
    test::FakeDialogs dialogs;
    const auto document = Document::inMemory();
    const QString first =
        writeOwnTable(home, u"2024 Физика 5 класс.csv"_s, u"edu990101;50001;А;2;1;3;4\nedu990101;50002;А;0;1;1;3\n"_s);
    const QString second = writeOwnTable(home, u"2023 Физика 5 класс.csv"_s, u"edu990101;50003;А;2;2;4;4\n"_s);
    ResultImportWindow window(*document, dialogs);
    QSignalSpy settled(&window, &ResultImportWindow::settled);
    window.load({first});
    REQUIRE((!window.isBusy() || settled.wait(60'000)));
    REQUIRE(window.files().front().state == ResultFile::State::Unrecognised);

    int works = 0;
    dialogs.running = [&](QDialog &dialog) {
        auto &mapping = dynamic_cast<MappingDialog &>(dialog);
        explain(mapping);
        works = int(mapping.reading().sets.empty() ? 0 : mapping.reading().sets.front().works.size());
        return true;
    };
    settled.clear();
    window.explainColumns(0);
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    CHECK(works == 2);
    CHECK(window.files().front().state == ResultFile::State::Ready);
    REQUIRE(rememberedMappings(*document)->size() == 1);

    settled.clear();
    window.load({second});
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    CHECK(window.files()[1].state == ResultFile::State::Ready);
    settled.clear();
    window.storeAll();
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    const auto sets = resultSets(*document);
    REQUIRE(sets->size() == 2);
    CHECK((*sets)[0].key.title() == u"ВПР 2023 Физика 5 класс"_s);
    CHECK((*sets)[1].key.title() == u"ВПР 2024 Физика 5 класс"_s);

    LayoutsDialog layouts(*document);
    REQUIRE(layouts.count() == 1);
    layouts.selectAll();
    layouts.forgetSelected();
    CHECK(layouts.count() == 0);
    REQUIRE(document->undo());
    CHECK(layouts.count() == 1);
}

TEST_CASE("What is missing is named until a table can be read")
{
    Sheet sheet;
    SheetRow header(1);
    SheetRow data(2);
    const QStringList names{u"Шифр"_s, u"Набрано"_s};
    for (int column = 0; column < 2; ++column) {
        header.set(column, SheetCell(names[column]));
        data.set(column, SheetCell(50001.0 * (1 - column) + column));
    }
    sheet.rows = {header, data};
    MappingDialog dialog(u"Своя.xlsx"_s, {SheetSource(sheet)}, {}, {});
    auto *summary = dialog.findChild<QLabel *>(u"mappingSummary"_s);
    CHECK(summary->text() == u"Укажите: вид таблицы."_s);
    dialog.setKind(ReportKind::Individual);
    CHECK(summary->text() == u"Укажите: код участника; первичный балл или задания."_s);
    dialog.setRole(0, choiceOf(SheetRole::PupilCode));
    dialog.setRole(1, choiceOf(SheetRole::Total));
    REQUIRE(dialog.reading().sets.size() == 1);
    CHECK(dialog.reading().sets.front().works.size() == 1);
    CHECK(dialog.decision().mapping.columns.size() == 2);
}

TEST_CASE("A work that a workbook does not name is named while it is imported")
{
    const test::TemporaryHome home;
    test::FakeDialogs dialogs;
    const auto document = Document::inMemory();
    QFile file(home.file(u"книга.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(u"Логин;Код участника;Первичный балл;Отметка\nedu990101;50001;7;3\nedu990101;50002;9;4\n"_s.toUtf8());
    file.close();
    ResultImportWindow window(*document, dialogs);
    QSignalSpy settled(&window, &ResultImportWindow::settled);
    window.load({file.fileName()});
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    REQUIRE(window.files().front().state == ResultFile::State::PutOff);
    CHECK(window.files().front().stateText().contains(u"нужны год, предмет и класс"_s));
    dialogs.running = [&](QDialog &dialog) {
        auto &mapping = dynamic_cast<MappingDialog &>(dialog);
        CHECK_FALSE(mapping.isToBeRemembered());
        named<QComboBox>(dialog, u"Процедура"_s)->setCurrentText(u"КДР"_s);
        named<QSpinBox>(dialog, u"Год"_s)->setValue(2024);
        named<QSpinBox>(dialog, u"Класс"_s)->setValue(8);
        named<QComboBox>(dialog, u"Предмет"_s)->setCurrentText(u"Химия"_s);
        named<QComboBox>(dialog, u"Уровень"_s)->setCurrentText(u"углублённый"_s);
        return true;
    };
    settled.clear();
    window.explainColumns(0);
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    REQUIRE(window.files().front().state == ResultFile::State::Ready);
    CHECK(rememberedMappings(*document)->empty());
    settled.clear();
    window.storeAll();
    REQUIRE((settled.count() > 0 || settled.wait(60'000)));
    const auto sets = resultSets(*document);
    REQUIRE(sets->size() == 1);
    CHECK(sets->front().key == PaperKey{Procedure::Kdr, 2024, u"Химия"_s, 8, u"углублённый"_s});
}
