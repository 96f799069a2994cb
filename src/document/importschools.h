#pragma once

#include "resultimport.h"

#include <map>
#include <set>

namespace versta {

/// Finds the school of every row of a workbook: in the register, among those to be added, or nowhere.
class ImportSchools
{
public:
    /// \param registered the schools of the file
    ImportSchools(std::vector<School> registered, const WorkbookReading &reading, const ImportChoices &choices);

    /// Invalid when rows of the school are put off. Negative for a school that is to be added.
    [[nodiscard]] SchoolId find(SchoolLogin login) const;
    /// How a school is called in messages.
    [[nodiscard]] QString nameOf(SchoolId school) const;
    /// The code of the region of most schools; 0 when there are no schools.
    [[nodiscard]] int region() const;
    /// Whether the login is one of the register, a former one included.
    [[nodiscard]] bool isRegistered(SchoolLogin login) const { return m_registered.contains(login); }

    [[nodiscard]] const std::vector<School> &added() const { return m_added; }
    /// Schools of the register with names of years, or the code of their municipality, that they did not have.
    [[nodiscard]] std::vector<School> changed() const;
    [[nodiscard]] int namesNoted() const { return m_namesNoted; }
    /// By login.
    [[nodiscard]] std::vector<UnknownSchool> unknown() const;

private:
    struct Mention
    {
        std::map<int, QString> names; ///< by year
        QString municipality;
        int rows = 0;
        bool foreign = false;
    };

    void readMentions(const WorkbookReading &reading);
    void readMunicipalities(const ResultSet &set);
    void mention(SchoolLogin login, const QString &name, int year, const QString &municipality, int rows);
    [[nodiscard]] Municipality municipalityOf(const QString &name) const;
    [[nodiscard]] School newSchool(SchoolLogin login, const Mention &mention) const;
    void noteNames(School &school, const std::map<int, QString> &names);
    void completeRegistered();

    std::vector<School> m_schools;
    std::map<SchoolLogin, std::size_t> m_registered;
    std::map<SchoolLogin, Mention> m_mentions;
    std::vector<Municipality> m_municipalities;
    std::vector<School> m_added;
    std::map<SchoolLogin, std::size_t> m_addedAt;
    std::set<std::size_t> m_changed;
    int m_namesNoted = 0;
};

} // namespace versta
