package org.viperstudio.window.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viperstudio.window.control.JustifiedRows.Place;

class JustifiedRowsTest {
    private static final double WIDTH = 1000;
    private static final double WANTED = 200;
    private static final double GAP = 8;

    @Test
    void everyRowButTheLastIsExactlyAsWideAsItMayBe() {
        List<List<Place>> rows = rows(ratios(50));
        for (List<Place> row : rows.subList(0, rows.size() - 1)) {
            Place last = row.getLast();
            assertThat(last.x() + last.width()).isCloseTo(WIDTH, within(1e-6));
        }
        Place end = rows.getLast().getLast();
        assertThat(end.x() + end.width()).isLessThanOrEqualTo(WIDTH + 1e-6);
    }

    @Test
    void picturesKeepTheirShape() {
        List<Double> ratios = ratios(50);
        List<Place> places = JustifiedRows.of(ratios, WIDTH, WANTED, GAP).places();
        for (int i = 0; i < ratios.size(); i++) {
            assertThat(places.get(i).width() / places.get(i).height()).isCloseTo(ratios.get(i), within(1e-9));
        }
    }

    @Test
    void rowsComeNearTheWantedHeight() {
        for (List<Place> row : rows(ratios(200))) {
            assertThat(row.getFirst().height()).isBetween(WANTED * 0.6, WANTED * 1.6);
        }
    }

    @Test
    void aSinglePictureIsNotBlownUp() {
        Place only = JustifiedRows.of(List.of(0.5), WIDTH, WANTED, GAP).places().getFirst();
        assertThat(only).isEqualTo(new Place(0, 0, 100, 200));
    }

    @Test
    void noPicturesNeedNoHeight() {
        assertThat(JustifiedRows.of(List.of(), WIDTH, WANTED, GAP).height()).isZero();
    }

    private static List<Double> ratios(int count) {
        Random random = new Random(7);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ratios.add(random.nextDouble(0.6, 1.8));
        }
        return ratios;
    }

    private static List<List<Place>> rows(List<Double> ratios) {
        return List.copyOf(JustifiedRows.of(ratios, WIDTH, WANTED, GAP).places().stream()
                .collect(Collectors.groupingBy(Place::y, java.util.TreeMap::new, Collectors.toList()))
                .values());
    }
}
