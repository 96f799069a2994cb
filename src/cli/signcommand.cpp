#include "command.h"

#include "core/analysis/signjson.h"
#include "core/analysis/signtexts.h"
#include "document/document.h"
#include "document/signcalculation.h"
#include "document/signqueries.h"
#include "exchange/signtables.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Result<SignChoice> choiceOf(const QCommandLineParser &parser)
{
    SignChoice choice;
    if (parser.isSet(u"year"_s)) {
        bool isNumber = false;
        choice.year = parser.value(u"year"_s).toInt(&isNumber);
        if (!isNumber || choice.year <= 0)
            return failure(Error::Code::Parse,
                           u"«%1» — не год. Укажите его числом: --year 2025."_s.arg(parser.value(u"year"_s)));
    }
    if (parser.isSet(u"school"_s)) {
        const auto login = SchoolLogin::fromText(parser.value(u"school"_s));
        if (!login)
            return failure(Error::Code::Parse,
                           u"«%1» — не логин школы. Пример: --school edu990101."_s.arg(parser.value(u"school"_s)));
        choice.school = *login;
    }
    return choice;
}

struct Made
{
    SignReport report;
    SignSettings settings;
    std::vector<ReviewEntry> reviews;
};

Result<Made> reportOf(const QString &path)
{
    const auto document = Document::open(path, Document::Access::ReadOnly);
    if (!document)
        return tl::unexpected(document.error());
    const auto settings = signSettings(**document);
    if (!settings)
        return tl::unexpected(settings.error());
    auto reviews = reviewEntries(**document);
    if (!reviews)
        return tl::unexpected(reviews.error());
    return signsOf(**document).map([&](SignReport report) {
        return Made{std::move(report), *settings, std::move(*reviews)};
    });
}

// What was not asked for is left out; a sign of a school over all its works belongs to every year.
SignReport chosen(SignReport report, const SignChoice &choice)
{
    std::erase_if(report.signs, [&](const Sign &sign) { return !choice.holds(sign); });
    if (choice.school.isValid())
        std::erase_if(report.schools, [&](const SchoolSigns &school) { return school.school != choice.school; });
    return report;
}

void writeReport(const SignReport &report, const CommandStreams &streams)
{
    for (const QString &line : signListLines(report.list))
        writeLine(streams.output, line);
    for (const SchoolSigns &school : report.schools) {
        const QString step = evidenceStepText(school.step);
        writeLine(streams.output, QString());
        writeLine(streams.output, school.name + (step.isEmpty() ? QString() : u": "_s + step));
        for (const QString &sentence : school.summary)
            writeLine(streams.output, u"  "_s + sentence);
    }
}

ExitStatus showSigns(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const auto choice = choiceOf(parser);
    if (!choice)
        return report(choice.error(), streams);
    auto made = reportOf(parser.positionalArguments().first());
    if (!made)
        return report(made.error(), streams);
    const SignReport shown = chosen(std::move(made->report), *choice);
    if (parser.isSet(u"to"_s)) {
        const ExportTable table = choice->school.isValid() ? signTable(shown, *choice) : signSchoolTable(shown);
        if (const auto written = exportTable(table, parser.value(u"to"_s)); !written)
            return report(written.error(), streams);
    }
    if (parser.isSet(u"json"_s)) {
        QJsonObject json = signReportToJson(shown);
        json[u"settings"_s] = settingsToJson(made->settings);
        std::vector<SignReview> reviews = signReviews(shown, made->reviews);
        std::erase_if(reviews, [](const SignReview &review) { return !review.sign; });
        json[u"reviews"_s] = reviewsToJson(reviews);
        writeJson(streams.output, json);
    } else if (!parser.isSet(u"to"_s)) {
        writeReport(shown, streams);
    }
    return ExitStatus::Done;
}

} // namespace

Command signsCommand()
{
    return {.words = {u"signs"_s},
            .usage = u"ФАЙЛ.versta [--year ГОД] [--school ЛОГИН] [--json] [--to ФАЙЛ]"_s,
            .summary = u"Признаки, которые требуют внимания: список ФИОКО, методика 2019 г., расчёт программы."_s,
            .explanation = u"Три слоя не смешиваются. Вычисленный признак — повод посмотреть работы, не официальный и "
                           "не доказательство. Пороги — те, что хранятся в файле.\n"
                           "--year    только признаки этого года;\n"
                           "--school  только эта школа: edu990101;\n"
                           "--to      таблица школ, а с --school — признаков школы: .xlsx, .csv или .pdf;\n"
                           "--json    всё одним документом JSON."_s,
            .options = {QCommandLineOption(u"year"_s, {}, u"ГОД"_s), QCommandLineOption(u"school"_s, {}, u"ЛОГИН"_s),
                        QCommandLineOption(u"json"_s), QCommandLineOption(u"to"_s, {}, u"ФАЙЛ"_s)},
            .fewestArguments = 1,
            .mostArguments = 1,
            .run = showSigns};
}

} // namespace versta
