package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.blind.BlindTestRequest;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.create.ModelUse;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Pass;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.create.Album;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.create.ProfileAlbum;
import org.viperstudio.window.shell.Screen;

/** What a blind test is painted with, and when there is one. */
class ProfileBlindTestsTest {
    private static final String SKETCH = "models/sketch";
    private static final String LARGE = SmallScene.paint().model();
    private static final int STEPS = 3;

    @TempDir
    private Path data;

    @Test
    void whatWasPaintedWithLastPaintsItUnlessAnotherModelIsChosen() {
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            studio.jobs().pause();
            OpenProfile profile = studio.profiles().current();
            profile.taste().add("impasto", true);
            Album album = new ProfileAlbum(profile, studio.queues().of(profile).pictures(), () -> {});
            ProfileBlindTests tests = new ProfileBlindTests(studio, profile, new TwoModels(), unopened -> {});
            assertThat(paths(tests)).containsExactly(SKETCH, LARGE);
            album.remember(SmallScene.paint().withSteps(STEPS));
            assertThat(paths(tests)).containsExactly(LARGE, SKETCH);
            tests.begin("a cat", Opponents.PLAIN, LARGE);
            tests.begin("a cat", Opponents.PLAIN, SKETCH);
            List<BlindTestRequest> requests = profile.unfinishedJobs().all().stream()
                    .map(job -> BlindTestRequest.fromJson(job.request()))
                    .toList();
            assertThat(requests.getFirst().pictures()).allSatisfy(picture -> {
                assertThat(picture.settings().model()).isEqualTo(LARGE);
                assertThat(picture.settings().steps()).isEqualTo(STEPS);
            });
            assertThat(requests.getLast().pictures())
                    .allSatisfy(
                            picture -> assertThat(picture.settings().model()).isEqualTo(SKETCH));
        }
    }

    @Test
    void aProfileThatCannotBeOpenedIsLeftOut() throws IOException {
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            studio.jobs().pause();
            OpenProfile profile = studio.profiles().current();
            profile.taste().add("impasto", true);
            ProfileInfo bo = studio.profiles().create("Bo", FileKey.NONE);
            ProfileInfo damaged = studio.profiles().create("Cy", FileKey.NONE);
            Files.write(data.resolve("profiles").resolve(damaged.id()).resolve("profile.mv.db"), new byte[1 << 16]);
            List<ProfileInfo> leftOut = new ArrayList<>();
            ProfileBlindTests tests = new ProfileBlindTests(studio, profile, new TwoModels(), leftOut::add);
            assertThat(tests.everyone()).containsOnlyKeys(profile.info().id(), bo.id());
            assertThat(leftOut).containsExactly(damaged);
            tests.begin("a cat", Opponents.OTHER_TASTES, LARGE);
            assertThat(profile.unfinishedJobs().all()).hasSize(1);
        }
    }

    @Test
    void whoseProfileWasDeletedIsNotCalledByItsNumber() {
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            OpenProfile profile = studio.profiles().current();
            ProfileInfo bo = studio.profiles().create("Bo", FileKey.NONE);
            ProfileBlindTests tests = new ProfileBlindTests(studio, profile, new TwoModels(), unopened -> {});
            assertThat(tests.nameOf(Optional.of(bo.id()))).isEqualTo("Bo");
            studio.profiles().delete(bo);
            assertThat(tests.nameOf(Optional.of(bo.id()))).isEqualTo("a deleted profile");
        }
    }

    private static List<String> paths(ProfileBlindTests tests) {
        return tests.models().stream().map(PaintChoices.Choice::path).toList();
    }

    @Test
    void withoutATasteTheFormSaysSoUntilThereIsOne() {
        try (WindowRobot robot = WindowRobot.open(Studio.open(DataFolder.at(data)), new TwoModels())) {
            go(robot);
            robot.waitFor("blind-no-taste");
            robot.until("the model is shown", shown -> "Sketch".equals(chosen(robot)));
            assertThat(disabled(robot)).isTrue();
            robot.studio().profiles().current().taste().add("impasto", true);
            robot.until("there is something to test", ready -> !robot.sees("blind-no-taste"));
            assertThat(disabled(robot)).isFalse();
        }
    }

    @Test
    void aBlindTestIsPaintedAndRanked() {
        Studio studio = Studio.open(DataFolder.at(data));
        studio.profiles().current().taste().add("impasto", true);
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            go(robot);
            robot.fire("blind-begin");
            robot.waitFor("candidate-7");
            for (int i = 7; i > 0; i--) {
                robot.click("candidate-" + i);
            }
            robot.click("reveal");
            robot.until(
                    "the outcome is told",
                    told -> WindowRobot.onJavaFx(
                                    () -> robot.window().stage().getScene().getRoot().lookupAll(".owner").stream()
                                            .filter(node ->
                                                    ((Labeled) node).getText().equals("yours"))
                                            .count())
                            == 1);
            assertThat(robot.studio()
                            .profiles()
                            .current()
                            .blindTests()
                            .results()
                            .rounds())
                    .hasSize(1);
        }
    }

    private static void go(WindowRobot robot) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.BLIND_TEST);
            return robot;
        });
    }

    private static String chosen(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> String.valueOf(((ComboBox<?>) robot.node("blind-model")).getValue()));
    }

    private static boolean disabled(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.node("blind-begin").isDisabled());
    }

    /** A model that is there at first, and one that was registered. */
    private record TwoModels() implements OnlyModels {
        @Override
        public List<Choice> models() {
            return List.of(new Choice(SKETCH, "Sketch"), new Choice(LARGE, "large"));
        }

        @Override
        public PaintSettings first() {
            return settingsOf(SKETCH);
        }

        @Override
        public PaintSettings settingsOf(String model) {
            Pass pass = new Pass(1, null);
            return new PaintSettings(ModelUse.of(model), 64, 64, 5, 0, 1, pass, pass);
        }
    }
}
