#include "documentpage.h"
#include "mainwindow.h"
#include "messagebar.h"

#include "document/document.h"
#include "document/signqueries.h"
#include "results/valuetableview.h"
#include "signs/quotarulemodel.h"
#include "signs/signsettingmodel.h"
#include "signs/signsettingsdialog.h"
#include "signs/signspage.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// The dialog as the page opens it, with what a user does in it.
struct SettingsOpen
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    SettingsOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
    }

    /// \param use whether the dialog is accepted
    void open(const std::function<bool(SignSettingsDialog &)> &use)
    {
        dialogs.running = [&](QDialog &dialog) {
            auto *settings = qobject_cast<SignSettingsDialog *>(&dialog);
            REQUIRE(settings);
            return use(*settings);
        };
        auto *action = window->documentPage()->signsPage().findChild<QAction *>(u"signSettings"_s);
        REQUIRE(action);
        action->trigger();
    }
    SignSettings stored() const { return signSettings(*window->document()).value(); }
};

QTableView &tableOf(const SignSettingsDialog &dialog, const QString &name)
{
    auto *view = dialog.findChild<QTableView *>(name);
    REQUIRE(view);
    return *view;
}

SignSettingModel &thresholds(const SignSettingsDialog &dialog)
{
    return static_cast<SignSettingModel &>(*tableOf(dialog, u"signThresholds"_s).model());
}

bool type(const SignSettingsDialog &dialog, const QString &key, const QString &text)
{
    SignSettingModel &model = thresholds(dialog);
    const int row = model.rowOf(key);
    REQUIRE(row > 0);
    return model.setData(model.index(row, SignSettingModel::Value), text);
}

QString shown(const SignSettingsDialog &dialog, const QString &key, SignSettingModel::Column column)
{
    SignSettingModel &model = thresholds(dialog);
    return model.index(model.rowOf(key), column).data().toString();
}

QString messageOf(const SignSettingsDialog &dialog)
{
    return dialog.findChild<MessageBar *>()->isVisibleTo(&dialog) ? dialog.findChild<MessageBar *>()->text()
                                                                  : QString();
}

} // namespace

TEST_CASE("Every threshold is shown with its default and range and source")
{
    SettingsOpen settings;
    settings.open([](SignSettingsDialog &dialog) {
        for (const SettingField &field : settingFields()) {
            INFO(field.key.toStdString());
            CHECK(shown(dialog, field.key, SignSettingModel::Title) == field.title);
            CHECK_FALSE(shown(dialog, field.key, SignSettingModel::Source).isEmpty());
            CHECK(shown(dialog, field.key, SignSettingModel::Value) ==
                  shown(dialog, field.key, SignSettingModel::Default));
            CHECK(shown(dialog, field.key, SignSettingModel::Range).contains(u'–'));
            CHECK(shown(dialog, field.key, SignSettingModel::Changed).isEmpty());
        }
        return false;
    });
}

TEST_CASE("A threshold is changed with a comma, stored with who did it, undone, and given back its default")
{
    SettingsOpen settings;
    settings.open([](SignSettingsDialog &dialog) {
        CHECK(type(dialog, u"method.t"_s, u"2,58"_s));
        CHECK(shown(dialog, u"method.t"_s, SignSettingModel::Changed) == u"изменено сейчас"_s);
        dialog.findChild<QLineEdit *>(u"signSettingsWho"_s)->setText(u"Петрова"_s);
        dialog.accept();
        return dialog.result() == QDialog::Accepted;
    });
    CHECK(settings.stored().method.t == 2.58);
    settings.open([](SignSettingsDialog &dialog) {
        CHECK(shown(dialog, u"method.t"_s, SignSettingModel::Value) == u"2,58"_s);
        CHECK(shown(dialog, u"method.t"_s, SignSettingModel::Changed).startsWith(u"Петрова, "_s));
        auto *history = dialog.findChild<ValueTableView *>(u"signSettingHistory"_s);
        REQUIRE(history);
        CHECK(history->allRows() == 1);
        auto &view = tableOf(dialog, u"signThresholds"_s);
        auto *reset = dialog.findChild<QPushButton *>(u"resetThreshold"_s);
        view.setCurrentIndex(view.model()->index(thresholds(dialog).rowOf(u"evidence.phi"_s), SignSettingModel::Value));
        CHECK_FALSE(reset->isEnabled()); // it has its default
        view.setCurrentIndex(view.model()->index(thresholds(dialog).rowOf(u"method.t"_s), SignSettingModel::Value));
        REQUIRE(reset->isEnabled());
        reset->click();
        CHECK_FALSE(reset->isEnabled());
        dialog.accept();
        return true;
    });
    CHECK(settings.stored() == SignSettings());
    settings.window->actions().undo->trigger();
    CHECK(settings.stored().method.t == 2.58);
    settings.window->actions().undo->trigger();
    CHECK(settings.stored() == SignSettings());
}

TEST_CASE("What is no value of a threshold is refused with a message and the dialog stays for what contradicts itself")
{
    SettingsOpen settings;
    settings.open([](SignSettingsDialog &dialog) {
        CHECK_FALSE(type(dialog, u"evidence.minimumCell"_s, u"много"_s));
        CHECK(messageOf(dialog).contains(u"не число"_s));
        CHECK_FALSE(type(dialog, u"evidence.minimumCell"_s, u"500"_s));
        CHECK(messageOf(dialog).contains(u"от 1 до 50"_s));
        CHECK_FALSE(type(dialog, u"evidence.minimumCell"_s, u"5,5"_s));
        CHECK(messageOf(dialog).contains(u"целое число"_s));
        CHECK(shown(dialog, u"evidence.minimumCell"_s, SignSettingModel::Value) == u"5"_s);
        CHECK(type(dialog, u"evidence.noticeable"_s, u"9"_s));
        CHECK(messageOf(dialog).isEmpty());
        dialog.accept();
        CHECK(dialog.result() != QDialog::Accepted);
        CHECK(messageOf(dialog).contains(u"сильно"_s));
        return false;
    });
    CHECK(settings.stored() == SignSettings());
}

TEST_CASE("Rules of the region are off until someone turns them on, and are edited row by row")
{
    SettingsOpen settings;
    settings.open([](SignSettingsDialog &dialog) {
        auto *on = dialog.findChild<QCheckBox *>(u"quotasOn"_s);
        REQUIRE(on);
        CHECK_FALSE(on->isChecked());
        on->setChecked(true);
        auto &rules = static_cast<QuotaRuleModel &>(*tableOf(dialog, u"quotaRules"_s).model());
        const int before = rules.rowCount();
        dialog.findChild<QPushButton *>(u"addQuotaRule"_s)->click();
        REQUIRE(rules.rowCount() == before + 1);
        CHECK(rules.setData(rules.index(before, QuotaRuleModel::Subject), u"русский"_s));
        CHECK_FALSE(rules.setData(rules.index(before, QuotaRuleModel::Grade), u"12"_s));
        CHECK(messageOf(dialog).contains(u"от 1 до 11"_s));
        CHECK(rules.setData(rules.index(before, QuotaRuleModel::Grade), u"4"_s));
        CHECK_FALSE(rules.setData(rules.index(before, QuotaRuleModel::MostFives), u"120"_s));
        CHECK(rules.setData(rules.index(before, QuotaRuleModel::MostFives), u"12,5 %"_s));
        dialog.accept();
        return dialog.result() == QDialog::Accepted;
    });
    const QuotaRules stored = settings.stored().quotas;
    CHECK(stored.on);
    REQUIRE(stored.rules.size() == exampleQuotas().rules.size() + 1);
    CHECK(stored.rules.back() == QuotaRule{u"Русский язык"_s, 4, {}, {}, 12.5});
}
