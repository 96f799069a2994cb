#include "core/approval.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString letters(const QStringList &lines)
{
    return lines.join(u' ').remove(u' ');
}

rc::Gen<QString> anyLine()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "Директор", "МБОУ «СОШ № 5»", "УТВЕРЖДАЮ", "СОГЛАСОВАНО:", "от", "№ 57", "№7", "приказом", "И.И. Иванов",
            "Петрова А.", "12.03.2024", "«__» ______ 20__ г.", "_______", "управления", "2024", "г.")),
        [](const std::vector<std::string> &words) {
            QStringList line;
            for (const auto &word : words)
                line << QString::fromStdString(word);
            return line.join(u' ');
        });
}

} // namespace

TEST_CASE("A block approved by a person is taken apart")
{
    const auto block =
        ApprovalBlock::fromLines({u"УТВЕРЖДАЮ"_s, u"Начальник отдела образования"_s, u"администрации Лесного района"_s,
                                  u"___________ А.Б. Сомова"_s, u"«12» марта 2024 г."_s});
    CHECK(block.heading == u"УТВЕРЖДАЮ"_s);
    CHECK(block.post == u"Начальник отдела образования"_s);
    CHECK(block.organisation == u"администрации Лесного района"_s);
    CHECK(block.person == u"___________ А.Б. Сомова"_s);
    CHECK(block.date == u"«12» марта 2024 г."_s);
    CHECK(block.act.isEmpty());
}

TEST_CASE("A block approved by an act is taken apart")
{
    const auto block =
        ApprovalBlock::fromLines({u"УТВЕРЖДЕН приказом"_s, u"Управления образования"_s, u"от 28.02.2024 № 57-о"_s});
    CHECK(block.heading == u"УТВЕРЖДЕН"_s);
    CHECK(block.act == u"приказом\nУправления образования"_s);
    CHECK(block.date == u"от 28.02.2024"_s);
    CHECK(block.actNumber == u"57-о"_s);
    CHECK(block.lines() ==
          QStringList{u"УТВЕРЖДЕН приказом"_s, u"Управления образования"_s, u"от 28.02.2024 № 57-о"_s});
}

TEST_CASE("An approval typed as one line stays one line")
{
    const QString line = u"УТВЕРЖДЕН приказом Управления образования от 05.04.2021 № 82"_s;
    const auto block = ApprovalBlock::fromLines({line});
    CHECK(block.heading == u"УТВЕРЖДЕН"_s);
    CHECK(block.act == u"приказом Управления образования"_s);
    CHECK(block.date == u"от 05.04.2021"_s);
    CHECK(block.actNumber == u"82"_s);
    CHECK(block.lines() == QStringList{line});
}

TEST_CASE("An act typed over several lines keeps them")
{
    for (const QStringList &lines :
         {QStringList{u"УТВЕРЖДЕН"_s, u"приказом МУ «Отдел образования» от 05.04.2021 № 82"_s},
          QStringList{u"Утверждено приказом директора"_s, u"от 1 марта 2022 г. № 5"_s},
          QStringList{u"УТВЕРЖДЕНА"_s, u"приказом № 5-о"_s}, QStringList{u"УТВЕРЖДЕНА"_s, u"приказом"_s, u"№ 5-о"_s}})
        CHECK(ApprovalBlock::fromLines(lines).lines() == lines);
}

TEST_CASE("A block in an unusual order keeps its words in the post")
{
    const QStringList lines{u"УТВЕРЖДАЮ"_s, u"12.03.2024"_s, u"директор"_s, u"И.И. Иванов"_s};
    const auto block = ApprovalBlock::fromLines(lines);
    CHECK(block.post == u"12.03.2024\nдиректор\nИ.И. Иванов"_s);
    CHECK(block.lines() == lines);
}

TEST_CASE("No lines make an empty block and an empty block has no lines")
{
    CHECK(ApprovalBlock::fromLines({}).isEmpty());
    CHECK(ApprovalBlock::fromLines({u"  "_s, u"\n"_s}).isEmpty());
    CHECK(ApprovalBlock().lines().isEmpty());
}

TEST_CASE("No word of a block is lost or moved")
{
    CHECK(rc::check("lines() holds what fromLines() was given", [] {
        const auto lines = *rc::gen::container<std::vector<QString>>(anyLine());
        QStringList given;
        for (const auto &line : lines)
            given << line;
        const QStringList shown = ApprovalBlock::fromLines(given).lines();
        RC_ASSERT(letters(shown) == letters(given));
        given.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
        if (!given.isEmpty())
            RC_ASSERT(letters({shown.first()}) == letters({given.first()}));
    }));
}
