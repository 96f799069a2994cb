#include "sheetsource.h"

namespace versta {

SheetSource::SheetSource(Sheet whole)
    : m_head(std::make_shared<const Sheet>(std::move(whole)))
{
}

SheetSource::SheetSource(Sheet head, Walk walk, Load load)
    : m_head(std::make_shared<const Sheet>(std::move(head)))
    , m_walk(std::move(walk))
    , m_load(std::move(load))
{
}

SheetSource SheetSource::of(const Sheet &whole)
{
    // Shares nothing and so keeps nothing alive.
    return SheetSource(std::shared_ptr<const Sheet>(std::shared_ptr<const Sheet>(), &whole));
}

Result<> SheetSource::eachRow(const Take &take) const
{
    if (m_walk)
        return m_walk(take);
    for (const auto &row : m_head->rows)
        take(row);
    return {};
}

Result<std::shared_ptr<const Sheet>> SheetSource::whole() const
{
    if (!m_load)
        return m_head;
    return m_load().map([](Sheet sheet) { return std::make_shared<const Sheet>(std::move(sheet)); });
}

} // namespace versta
