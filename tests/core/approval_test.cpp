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
          QStringList{u"УТВЕРЖДЕН"_s, u"приказом"_s, u"Управления образования"_s, u"от 28.02.2024 № 57-о"_s});
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
        RC_ASSERT(letters(ApprovalBlock::fromLines(given).lines()) == letters(given));
    }));
}
