#include "core/control.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("An evidence is referred to as papers do it")
{
    Evidence evidence;
    evidence.kind = EvidenceKind::Minutes;
    evidence.number = u"20"_s;
    evidence.date = QDate(2022, 12, 19);
    CHECK(evidenceReference(evidence) == u"Протокол № 20 от 19.12.2022"_s);
    evidence.text = u"О результатах\nперепроверки"_s;
    CHECK(evidenceReference(evidence) == u"Протокол № 20 от 19.12.2022 «О результатах перепроверки»"_s);
    evidence = {};
    evidence.kind = EvidenceKind::Publication;
    evidence.link = u"edu.ru/vpr"_s;
    CHECK(evidenceReference(evidence) == u"Публикация: edu.ru/vpr"_s);
    evidence = {};
    evidence.kind = EvidenceKind::Photo;
    evidence.fileName = u"семинар.jpg"_s;
    CHECK(evidenceReference(evidence) == u"Фото: семинар.jpg"_s);
    evidence.text = u"«Круглый стол»"_s;
    CHECK(evidenceReference(evidence) == u"Фото «Круглый стол»"_s);
}

TEST_CASE("A link leads to the web or to a file and to nothing else")
{
    CHECK(evidenceUrl(u" https://edu.ru/vpr?a=1 "_s) == QUrl(u"https://edu.ru/vpr?a=1"_s));
    CHECK(evidenceUrl(u"edu.ru"_s) == QUrl(u"https://edu.ru"_s));
    CHECK(evidenceUrl(u"edu.ru:8080/vpr"_s) == QUrl(u"https://edu.ru:8080/vpr"_s));
    CHECK(evidenceUrl(u"управление.рф/впр"_s).has_value());
    CHECK(evidenceUrl(u"/srv/Сканы/протокол 20.pdf"_s) == QUrl::fromLocalFile(u"/srv/Сканы/протокол 20.pdf"_s));
    CHECK(evidenceUrl(uR"(\\server\Сканы\протокол.pdf)"_s)->isLocalFile());
    CHECK(evidenceUrl(uR"(C:\Сканы\протокол.pdf)"_s)->isLocalFile());
    for (const QString &text : {u""_s, u"см. папку"_s, u"javascript:alert(1)"_s, u"ssh://host"_s, u"http://"_s,
                                u"mailto:a@b.ru"_s, u"протокол"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(evidenceUrl(text));
    }
}

TEST_CASE("Every kind of evidence has a word and a code of its own")
{
    QStringList words;
    for (const EvidenceKind kind : AllEvidenceKinds) {
        CHECK(evidenceKindFromCode(evidenceKindCode(kind)) == kind);
        words << evidenceKindWord(kind);
    }
    CHECK(words.removeDuplicates() == 0);
    CHECK_FALSE(evidenceKindFromCode(u"nonsense"));
}

TEST_CASE("The control column is filled with the last conclusion, without one with the evidence")
{
    ControlRecord record;
    CHECK(controlColumnText(record).isEmpty());
    Evidence evidence;
    evidence.number = u"7"_s;
    record.evidence = {evidence};
    evidence.kind = EvidenceKind::Letter;
    record.evidence.push_back(evidence);
    CHECK(controlColumnText(record) == u"Приказ № 7\nПисьмо № 7"_s);
    record.conclusions = {{{}, {2022, 12, 19}, {}, u"Начато"_s}, {{}, {2023, 3, 22}, {}, u"Выполнено"_s}};
    CHECK(controlColumnText(record) == u"Выполнено"_s);
}
