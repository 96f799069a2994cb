// Throws damaged files at the readers of workbooks and of plans; the sanitizers say whether anything broke.
// usage: versta_readerfuzz RUNS SEED FOLDER…       changes files of the folders in RUNS ways
//        versta_readerfuzz --replay SEED FOLDER…   the one way that a run with this seed has tried
// A run is decided by its seed and the files of the folders. When something breaks, the seed of the run is the last
// thing that is printed.

#include "core/recognition/planrecognition.h"
#include "core/results/resultsjson.h"
#include "exchange/documentreader.h"
#include "exchange/sheetreader.h"
#include "exchange/ziparchive.h"
#include "support/ziparchivebuilder.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <random>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937_64;
using Entries = std::vector<std::pair<QString, QByteArray>>;

constexpr qint64 LargestFile = 100'000;
/// A changed file of a hundred kilobytes that takes longer than this is as bad as one that crashes.
constexpr qint64 SlowestRun = 30'000;

struct CorpusFile
{
    QString name;
    QByteArray bytes;
    Entries entries; ///< of an archive, unpacked
};

volatile unsigned long long currentSeed = 0;

void printSeed()
{
    char text[80];
    const int length = std::snprintf(text, sizeof text, "\nfailed with --replay %llu\n", currentSeed);
    if (length > 0)
        static_cast<void>(!write(STDERR_FILENO, text, std::size_t(length)));
}

void printSeedAndDie(int signal)
{
    printSeed();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::size_t below(std::size_t most, Random &random)
{
    return most == 0 ? 0 : std::size_t(random() % most);
}

std::vector<CorpusFile> corpusOf(const QStringList &folders)
{
    std::vector<CorpusFile> corpus;
    QStringList paths;
    for (const QString &folder : folders) {
        for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            paths << it.next();
    }
    paths.sort();
    for (const QString &path : paths) {
        QFile file(path);
        if (path.endsWith(u".json"_s) || path.endsWith(u".py"_s) || file.size() > LargestFile ||
            !file.open(QIODevice::ReadOnly))
            continue;
        CorpusFile one{QFileInfo(path).fileName(), file.readAll(), {}};
        if (auto zip = ZipReader::open(one.bytes)) {
            for (const QString &entry : zip->names()) {
                if (auto content = entry.endsWith(u'/') ? Result<QByteArray>() : zip->read(entry))
                    one.entries.emplace_back(entry, *content);
            }
        }
        corpus.push_back(std::move(one));
    }
    return corpus;
}

/// What real files are full of and readers decide by.
const QByteArrayList &words()
{
    static const QByteArrayList list{"<",
                                     "</row>",
                                     "<row r=\"1048577\">",
                                     "<c r=\"XFE1\" t=\"s\"><v>",
                                     "t=\"inlineStr\"",
                                     "99999999999",
                                     "-1",
                                     "1e308",
                                     "NaN",
                                     "&#x0;",
                                     "&lt;",
                                     "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                                     "<mergeCell ref=\"A1:XFD1048576\"/>",
                                     "edu990101",
                                     "Кол-во участников: 2147483648",
                                     "отсутствовал",
                                     "X",
                                     ";",
                                     "\"",
                                     "\xff\xfe",
                                     "\xef\xbb\xbf",
                                     "ВПР 2025 Математика 4 класс",
                                     "1 (200б)"};
    return list;
}

void changeBytes(QByteArray &bytes, const std::vector<CorpusFile> &corpus, Random &random)
{
    if (bytes.isEmpty())
        return;
    const auto at = qsizetype(below(std::size_t(bytes.size()), random));
    const auto length = qsizetype(
        below(std::size_t(std::min<qsizetype>(bytes.size() - at, 1 + qsizetype(below(400, random)))), random));
    switch (below(7, random)) {
    case 0:
        bytes[at] = char(bytes[at] ^ (1 << below(8, random)));
        break;
    case 1:
        bytes[at] = char(random());
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(at, length));
        break;
    case 4:
        bytes.insert(at, words()[qsizetype(below(std::size_t(words().size()), random))]);
        break;
    case 5:
        bytes.truncate(at);
        break;
    default: {
        const QByteArray &other = corpus[below(corpus.size(), random)].bytes;
        bytes.replace(at, length, other.mid(qsizetype(below(std::size_t(other.size()), random)), length));
    }
    }
}

QByteArray changed(const CorpusFile &file, const std::vector<CorpusFile> &corpus, Random &random)
{
    const auto changes = 1 + below(6, random);
    if (file.entries.empty() || random() % 4 == 0) {
        QByteArray bytes = file.bytes;
        for (std::size_t change = 0; change < changes; ++change)
            changeBytes(bytes, corpus, random);
        return bytes;
    }
    // Inside a sound archive the damage reaches what reads the XML.
    Entries entries = file.entries;
    for (std::size_t change = 0; change < changes; ++change)
        changeBytes(entries[below(entries.size(), random)].second, corpus, random);
    if (random() % 20 == 0)
        entries.erase(entries.begin() + std::ptrdiff_t(below(entries.size(), random)));
    return test::zipArchive(entries);
}

void readAsResults(const QByteArray &bytes, const QString &name)
{
    const ReadingContext context{name, MarkScales::builtIn(), SchoolLogin(990'101)};
    if (const auto sheets = openSheets(bytes, name)) {
        if (const auto reading = readWorkbook(*sheets, context)) {
            for (const SheetReading &sheet : reading->sheets)
                static_cast<void>(resultsToJson(sheet));
        }
    }
    if (const auto sheets = readSheets(bytes, name))
        static_cast<void>(readWorkbook(*sheets, context));
}

void readAsPlan(const QByteArray &bytes, const QString &name)
{
    if (const auto content = readDocument(bytes, name))
        static_cast<void>(recognisePlans(*content));
}

/// False when the run took too long.
bool run(unsigned long long seed, const std::vector<CorpusFile> &corpus)
{
    currentSeed = seed;
    Random random(seed);
    const CorpusFile &file = corpus[below(corpus.size(), random)];
    const QByteArray bytes = changed(file, corpus, random);
    QElapsedTimer timer;
    timer.start();
    readAsResults(bytes, file.name);
    readAsPlan(bytes, file.name);
    if (timer.elapsed() <= SlowestRun)
        return true;
    std::fprintf(stderr, "%lld ms for %s\n", static_cast<long long>(timer.elapsed()), qUtf8Printable(file.name));
    printSeed();
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 3) {
        std::fprintf(stderr,
                     "usage: versta_readerfuzz RUNS SEED FOLDER…\n       versta_readerfuzz --replay SEED FOLDER…\n");
        return 2;
    }
    const auto corpus = corpusOf(arguments.mid(2));
    if (corpus.empty()) {
        std::fprintf(stderr, "no files in these folders\n");
        return 2;
    }
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, printSeedAndDie);
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(printSeed);
#endif
    const auto seed = arguments[1].toULongLong();
    if (arguments[0] == u"--replay"_s)
        return run(seed, corpus) ? 0 : 1;
    const auto runs = arguments[0].toULongLong();
    for (unsigned long long at = 0; at < runs; ++at) {
        if (!run(seed + at, corpus))
            return 1;
    }
    std::printf("%llu runs over %zu files\n", runs, corpus.size());
    return 0;
}
