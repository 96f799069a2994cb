#include "packedworks.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr char Plain = 1;      // version 1, as it is
constexpr char Compressed = 2; // version 1, through zlib
constexpr quint64 MostWorks = 100'000;
constexpr quint64 MostTasks = 1'000;

/// Numbers of seven bits a byte, the lowest first; the sign in the lowest bit.
class Packer
{
public:
    void number(quint64 value)
    {
        while (value >= 0x80) {
            m_bytes.append(char(value | 0x80));
            value >>= 7;
        }
        m_bytes.append(char(value));
    }
    void difference(qint64 value) { number((quint64(value) << 1) ^ quint64(value >> 63)); }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(quint64(utf8.size()));
        m_bytes.append(utf8);
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_broken = true;
        return 0;
    }
    qint64 difference()
    {
        const quint64 value = number();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    int integer() { return int(number()); }
    QString text()
    {
        const quint64 size = number();
        if (size > quint64(m_bytes.size() - m_at)) {
            m_broken = true;
            return {};
        }
        QString text = QString::fromUtf8(m_bytes.mid(m_at, qsizetype(size)));
        m_at += qsizetype(size);
        return text;
    }
    /// Everything was there and nothing is left.
    [[nodiscard]] bool isWhole() const { return !m_broken && m_at == m_bytes.size(); }
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_broken = false;
};

qint64 sumOf(const PupilWork &work)
{
    qint64 sum = 0;
    for (const TaskScore score : work.tasks)
        sum += PupilWork::scored(score);
    return sum;
}

void packClasses(const std::vector<PupilWork> &works, Packer &packer)
{
    QStringList classes;
    for (const PupilWork &work : works) {
        if (!classes.contains(work.schoolClass))
            classes << work.schoolClass;
    }
    packer.number(quint64(classes.size()));
    for (const QString &name : classes)
        packer.text(name);
    for (const PupilWork &work : works)
        packer.number(quint64(classes.indexOf(work.schoolClass)));
}

void unpackClasses(std::vector<PupilWork> &works, Unpacker &unpacker)
{
    QStringList classes;
    const quint64 count = unpacker.number();
    for (quint64 at = 0; at < count && !unpacker.isBroken(); ++at)
        classes << unpacker.text();
    for (PupilWork &work : works)
        work.schoolClass = classes.value(unpacker.integer());
}

// A task behind the last one of a work is 0, so that works with fewer tasks come back as they were.
void packTasks(const std::vector<PupilWork> &works, Packer &packer)
{
    std::size_t tasks = 0;
    for (const PupilWork &work : works)
        tasks = std::max(tasks, work.tasks.size());
    packer.number(tasks);
    for (std::size_t task = 0; task < tasks; ++task) {
        for (const PupilWork &work : works)
            packer.number(task < work.tasks.size() ? quint64(work.tasks[task] - notGiven + 1) : 0);
    }
}

void unpackTasks(std::vector<PupilWork> &works, Unpacker &unpacker)
{
    const quint64 tasks = unpacker.number();
    for (quint64 task = 0; task < tasks && tasks <= MostTasks && !unpacker.isBroken(); ++task) {
        for (PupilWork &work : works) {
            if (const int value = unpacker.integer(); value > 0)
                work.tasks.push_back(TaskScore(value - 1 + notGiven));
        }
    }
}

} // namespace

void arrangeWorks(std::vector<PupilWork> &works)
{
    std::ranges::stable_sort(works, {}, [](const PupilWork &work) { return std::tie(work.schoolClass, work.code); });
}

QByteArray packWorks(const std::vector<PupilWork> &works)
{
    Packer packer;
    packer.number(works.size());
    packClasses(works, packer);
    qint64 before = 0;
    for (const PupilWork &work : works) {
        packer.difference(work.code - before);
        before = work.code;
    }
    for (const PupilWork &work : works)
        packer.difference(work.variant);
    packTasks(works, packer);
    for (const PupilWork &work : works)
        packer.difference(work.total - sumOf(work));
    for (const PupilWork &work : works)
        packer.number(quint64(work.mark.value_or(0)));
    for (const PupilWork &work : works)
        packer.number(quint64(work.journal.value_or(0)));
    const QByteArray compressed = qCompress(packer.bytes(), 9);
    return compressed.size() < packer.bytes().size() ? Compressed + compressed : Plain + packer.bytes();
}

Result<std::vector<PupilWork>> unpackWorks(const QByteArray &packed)
{
    const auto broken = [] { return failure(Error::Code::Corrupt, u"Работы школы в файле повреждены"_s); };
    if (packed.isEmpty() || (packed[0] != Plain && packed[0] != Compressed))
        return broken();
    const QByteArray body = packed[0] == Compressed ? qUncompress(packed.mid(1)) : packed.mid(1);
    Unpacker unpacker(body);
    const quint64 count = unpacker.number();
    // Every work takes several bytes: a number that the bytes cannot hold must not take memory.
    if (count > MostWorks || count > quint64(body.size()))
        return broken();
    std::vector<PupilWork> works(count);
    unpackClasses(works, unpacker);
    qint64 code = 0;
    for (PupilWork &work : works) {
        code += unpacker.difference();
        work.code = int(code);
    }
    for (PupilWork &work : works)
        work.variant = int(unpacker.difference());
    unpackTasks(works, unpacker);
    for (PupilWork &work : works)
        work.total = int(unpacker.difference() + sumOf(work));
    for (PupilWork &work : works) {
        if (const int mark = unpacker.integer(); mark > 0)
            work.mark = mark;
    }
    for (PupilWork &work : works) {
        if (const int journal = unpacker.integer(); journal > 0)
            work.journal = journal;
    }
    if (!unpacker.isWhole())
        return broken();
    return works;
}

} // namespace versta
