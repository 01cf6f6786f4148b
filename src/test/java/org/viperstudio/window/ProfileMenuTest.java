package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.Screen;

/** What the profile menu does, in the real window on a real store. */
class ProfileMenuTest {
    @TempDir
    private Path data;

    @Test
    void twoTastesAreBlended() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "Ada", "neon colours");
        live(studio, "Bo", "watercolour");
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.until("both are known", known -> robot.profiles().others().size() == 1);
            robot.choose("profile-menu", "profile-menu-blend");
            robot.waitFor("blend-share");
            assertThat(WindowRobot.onJavaFx(() -> UnnamedControls.under(robot.node("dialog"))))
                    .as("controls without a name for screen readers")
                    .isEmpty();
            WindowRobot.onJavaFx(() -> {
                ((Slider) robot.node("blend-share")).setValue(0.25);
                return robot;
            });
            robot.fire("dialog-on");
            robot.until("the blend is open", open -> robot.text("profile-menu").equals("Bo and Ada"));
            robot.settle();
            List<TasteAttribute> taste = studio.profiles().current().taste().attributes();
            assertThat(taste).extracting(TasteAttribute::name).containsExactlyInAnyOrder("watercolour", "neon colours");
            assertThat(weight(taste, "watercolour")).isGreaterThan(weight(taste, "neon colours"));
        }
    }

    @Test
    void aBlendOfAProtectedTasteIsProtectedAndSaysSo() {
        Studio studio = Studio.open(DataFolder.at(data));
        studio.profiles().create("Ada", new FileKey("roses"));
        live(studio, "Bo", "watercolour");
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.until("both are known", known -> robot.profiles().others().size() == 1);
            robot.choose("profile-menu", "profile-menu-blend");
            robot.waitFor("blend-share");
            robot.write("blend-password", "roses");
            robot.fire("dialog-on");
            robot.until("the blend is open", open -> robot.text("profile-menu").equals("Bo and Ada"));
            robot.until("it is told", told -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("the password of Ada")));
            assertThat(robot.profiles().current().encrypted()).isTrue();
            assertThat(studio.profiles().current().key()).isEqualTo(new FileKey("roses"));
        }
    }

    @Test
    void aProfileIsDuplicatedRenamedDeletedAndBroughtBack() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "Ada", "watercolour");
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.waitFor("wall");
            robot.choose("profile-menu", "profile-menu-duplicate");
            robot.until("the copy is there", made -> robot.notices().contains("Ada (copy) is created."));
            robot.press(KeyCode.Z, false, true);
            assertThat(robot.text("profile-menu"))
                    .as("nothing is closed unasked")
                    .isEqualTo("Ada");
            robot.pressButton("Open");
            robot.until("the copy is open", open -> robot.text("profile-menu").equals("Ada (copy)"));
            robot.settle();
            assertThat(studio.profiles().current().taste().attributes())
                    .extracting(TasteAttribute::name)
                    .containsExactly("watercolour");
            robot.choose("profile-menu", "profile-menu-rename");
            robot.write("profile-name", "Cleo");
            robot.fire("dialog-on");
            robot.until(
                    "it has the new name", named -> robot.text("profile-menu").equals("Cleo"));
            robot.settle();
            assertThat(names(studio)).containsExactlyInAnyOrder("Ada", "Cleo");
            robot.choose("profile-menu", "profile-menu-delete");
            robot.until("the other is open", open -> robot.text("profile-menu").equals("Ada"));
            robot.settle();
            assertThat(names(studio)).containsExactly("Ada");
            robot.click("notice-action");
            robot.until("it is back", back -> names(studio).contains("Cleo"));
        }
    }

    @Test
    void aPasswordIsAskedForAndOnlyTheRightOneOpens() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "Ada", "watercolour");
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.waitFor("wall");
            robot.choose("profile-menu", "profile-menu-password.set");
            robot.write("password-new", "tulips");
            robot.write("password-again", "tulip");
            assertThat(disabled(robot, "dialog-on"))
                    .as("two that differ are no password")
                    .isTrue();
            assertThat(robot.sees("password-differ")).isTrue();
            robot.write("password-again", "tulips");
            assertThat(robot.sees("password-differ")).isFalse();
            robot.fire("dialog-on");
            robot.until("it has a password", set -> robot.profiles().current().encrypted());
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.write("unlock-password", "roses");
            robot.click("unlock");
            robot.until("the wrong one is refused", said -> !robot.text("unlock-fault")
                    .isEmpty());
            assertThat(robot.sees("wall")).isFalse();
            robot.write("unlock-password", "tulips");
            robot.click("unlock");
            robot.waitFor("wall");
            assertThat(robot.studio().profiles().current().taste().attributes())
                    .extracting(TasteAttribute::name)
                    .containsExactly("watercolour");
        }
    }

    @Test
    void aPasswordGoesOnlyWhenThatIsAskedFor() {
        Studio studio = Studio.open(DataFolder.at(data));
        ProfileInfo ada = studio.profiles().create("Ada", new FileKey("roses"));
        studio.profiles().switchTo(ada, new FileKey("roses"));
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.waitFor("wall");
            robot.choose("profile-menu", "profile-menu-password.change");
            robot.waitFor("password-new");
            assertThat(disabled(robot, "dialog-on")).as("none is no password").isTrue();
            assertThat(robot.sees("password-differ")).isFalse();
            robot.press(KeyCode.ENTER);
            robot.write("password-new", "tulips");
            robot.write("password-again", "tulips");
            robot.fire("dialog-on");
            robot.until(
                    "it has another",
                    changed -> studio.profiles().current().key().equals(new FileKey("tulips")));
            robot.settle();
            assertThat(robot.profiles().current().encrypted()).isTrue();
            robot.choose("profile-menu", "profile-menu-password.remove");
            robot.fire("dialog-on");
            robot.until("it has none", gone -> !robot.profiles().current().encrypted());
        }
    }

    @Test
    void aNameIsShownWithItsUnderscores() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "ada_of_old", "watercolour");
        live(studio, "ada_l", "watercolour");
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.until("both are known", known -> robot.profiles().others().size() == 1);
            assertThat(shownName(robot)).isEqualTo("ada_l");
            assertThat(WindowRobot.onJavaFx(() -> ((MenuButton) robot.node("profile-menu"))
                            .getItems()
                            .getFirst()
                            .isMnemonicParsing()))
                    .as("an underscore in the menu is no mark of a key")
                    .isFalse();
        }
    }

    @Test
    void aProfileThatWasDeletedBeforeIsBroughtBackFromTheMenu() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "Ada", "neon colours");
        live(studio, "Cleo", "watercolour");
        studio.profiles().delete(studio.profiles().current().info());
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.until(
                    "it is on offer",
                    offered -> WindowRobot.onJavaFx(() -> deleted(robot).isVisible()));
            String words = WindowRobot.onJavaFx(() -> {
                MenuItem item = deleted(robot).getItems().getFirst();
                item.fire();
                return item.getText();
            });
            assertThat(words)
                    .contains("Cleo")
                    .contains(Integer.toString(LocalDate.now().plusDays(30).getYear()));
            robot.until("it is back", back -> names(studio).contains("Cleo"));
            robot.until(
                    "nothing is on offer any more",
                    gone -> WindowRobot.onJavaFx(() -> !deleted(robot).isVisible()));
        }
    }

    private static Menu deleted(WindowRobot robot) {
        return (Menu) ((MenuButton) robot.node("profile-menu"))
                .getItems().stream()
                        .filter(item -> "profile-menu-deleted".equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static String shownName(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.node("profile-menu").lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .filter(text -> text.startsWith("ada"))
                .findFirst()
                .orElse(""));
    }

    private static boolean disabled(WindowRobot robot, String id) {
        return WindowRobot.onJavaFx(() -> robot.node(id).isDisabled());
    }

    private static void live(Studio studio, String name, String liked) {
        ProfileInfo made = studio.profiles().create(name, FileKey.NONE);
        studio.profiles().switchTo(made, FileKey.NONE).taste().add(liked, true);
    }

    private static List<String> names(Studio studio) {
        return studio.profiles().all().stream().map(ProfileInfo::name).toList();
    }

    private static double weight(List<TasteAttribute> taste, String name) {
        return taste.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    @Test
    void whatIsInTheWorksGoesOnForItsProfileWhileAnotherIsOpen() {
        Studio studio = Studio.open(DataFolder.at(data));
        live(studio, "Bo", "neon colours");
        live(studio, "Ada", "watercolour");
        OpenProfile ada = studio.profiles().current();
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            WindowRobot.onJavaFx(() -> {
                robot.window().context().navigation().go(Screen.CREATE);
                return robot;
            });
            robot.until("a picture is kept", kept -> pictures(ada) == 1);
            studio.jobs().pause();
            robot.fire("variations");
            robot.until("four wait", waiting -> studio.jobs().jobs().size() == 4);
            robot.choose("profile-menu", "profile-Bo");
            robot.until("it is told what becomes of them", told -> robot.notices().stream()
                    .anyMatch(notice -> notice.startsWith("Ada still has 4 jobs in the queue.")));
            robot.until("Bo is open", open -> robot.text("profile-menu").equals("Bo"));
            robot.fire("queue");
            robot.until(
                    "whose they are stands there",
                    there -> WindowRobot.onJavaFx(() -> robot.node("queue-drawer").lookupAll(".label").stream()
                            .anyMatch(label -> ((Labeled) label).getText().endsWith("(for Ada)"))));
            robot.fire("queue-pause");
            robot.until("all are painted", done -> studio.jobs().jobs().stream()
                    .noneMatch(job -> job.owner().equals(ada.info().id())));
            robot.press(KeyCode.ESCAPE);
            robot.choose("profile-menu", "profile-Ada");
            robot.until(
                    "Ada is open",
                    open -> studio.profiles().current().info().name().equals("Ada"));
            robot.until(
                    "her pictures are there",
                    there -> pictures(studio.profiles().current()) >= 5);
            robot.settle();
            assertThat(studio.queues().of(studio.profiles().current()).unfinished())
                    .isEmpty();
            assertThat(robot.notices())
                    .as("nothing went wrong")
                    .noneMatch(notice -> notice.contains("not work") || notice.contains("could not"));
        }
    }

    private static int pictures(OpenProfile profile) {
        return profile.history().count(HistoryQuery.ALL);
    }
}
