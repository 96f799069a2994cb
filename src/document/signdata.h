#pragma once

#include "core/analysis/signinput.h"
#include "core/result.h"
#include "core/school.h"
#include "storage/packedresults.h"
#include "storage/resultstore.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <vector>

namespace versta {

class Document;

/// What a file holds of one work, as it lies there.
struct SignSet
{
    StoredSet set; ///< with its tasks, by slot
    std::vector<PackedGroup> groups;
    std::vector<PackedWorks> works;
};

/// All that signs are computed from, as it lies in the file at one moment: read quickly by the thread that owns the
/// document, a plain value for any other.
struct SignData
{
    std::vector<School> schools; ///< the register
    std::vector<FederalListEntry> federal;
    std::vector<std::shared_ptr<const SignSet>> sets; ///< by year, subject, grade, procedure, level

    [[nodiscard]] bool isEmpty() const { return sets.empty() && federal.empty(); }
};

[[nodiscard]] Result<SignData> readSignData(const Document &document);

/// The same in steps that leave the window alive in between: which sets there are, then one after another.
[[nodiscard]] Result<std::vector<ResultSetId>> signSets(const Document &document);
[[nodiscard]] Result<std::shared_ptr<const SignSet>> readSignSet(const Document &document, ResultSetId set);
/// Everything but the sets.
[[nodiscard]] Result<SignData> readSignRegister(const Document &document);

/// Makes the input of the signs from what lies in a file, one time after another: works and reports that have not
/// changed since are not unpacked again. Needs no document.
class SignGathering
{
public:
    SignGathering();
    ~SignGathering();
    SignGathering(SignGathering &&other) noexcept;
    SignGathering &operator=(SignGathering &&other) noexcept;

    /// Schools are those of the register that have a login and results or a place in a federal list; results under a
    /// former login belong to the school that has it now. Works say more than reports; marks that were exported say
    /// more than a scale; where no scale is known, or the one that is contradicts the marks, it is inferred.
    /// Corrupt when values cannot be what they should; Cancelled when `cancelled` says so.
    [[nodiscard]] Result<SignInput> input(const SignData &data, const std::function<bool()> &cancelled = {});
    /// Tells the data of the last input() from all others.
    [[nodiscard]] QByteArray fingerprint() const { return m_fingerprint; }

private:
    struct Paper;
    std::vector<std::shared_ptr<const Paper>> m_papers;
    QByteArray m_schools; // what the indices of schools rest on
    QByteArray m_fingerprint;
};

} // namespace versta
