package org.viperstudio.scheduler;

import java.util.Arrays;

/**
 * The coefficients of UniPC's B(h) updates over one interval of λ (Zhao et al. 2023, §3.3): the ρ that make the update
 * exact for polynomials, from R(r) ρ B(h) = φ(h).
 *
 * <p>All in single precision, as in the reference: the φ of small h cancel so badly there that more digits would give
 * visibly other coefficients.
 *
 * @param phi1 e^h - 1, what the model's value counts for
 * @param scale B(h), what the differences count for
 * @param matrix R: the powers 0, 1, ... of the intervals' ratios, one row each
 * @param moments b: the φ that belong to them
 */
record BhCoefficients(float phi1, float scale, float[][] matrix, float[] moments) {
    /** Which B(h): what the differences are weighted by. */
    enum SolverType {
        /** B(h) = h. */
        BH1,
        /** B(h) = e^h - 1. */
        BH2
    }

    /**
     * Coefficients of order {@code ratios.length}.
     *
     * @param h the interval's length, negative where the clean sample is predicted
     * @param ratios where the model was evaluated, in intervals from the interval's begin; the last is 1, its end
     */
    static BhCoefficients of(SolverType type, float h, float[] ratios) {
        int order = ratios.length;
        float phi1 = (float) Math.expm1(h);
        float scale = type == SolverType.BH1 ? h : phi1;
        float[][] matrix = new float[order][order];
        float[] moments = new float[order];
        float phi = phi1 / h - 1;
        float factorial = 1;
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                matrix[row][column] = row == 0 ? 1 : matrix[row - 1][column] * ratios[column];
            }
            moments[row] = phi * factorial / scale;
            factorial *= row + 2;
            phi = phi / h - 1 / factorial;
        }
        return new BhCoefficients(phi1, scale, matrix, moments);
    }

    /** ρ of the predictor: one for each earlier evaluation. */
    float[] predictor() {
        int order = moments.length;
        return switch (order) {
            case 1 -> new float[0];
            case 2 -> new float[] {0.5f};
            default -> solve(order - 1);
        };
    }

    /** ρ of the corrector: one for each earlier evaluation, then that of the evaluation at the interval's end. */
    float[] corrector() {
        return moments.length == 1 ? new float[] {0.5f} : solve(moments.length);
    }

    /** Gaussian elimination with partial pivoting in the leading {@code size} rows and columns. */
    private float[] solve(int size) {
        float[][] rows = new float[size][];
        for (int row = 0; row < size; row++) {
            rows[row] = Arrays.copyOf(matrix[row], size + 1);
            rows[row][size] = moments[row];
        }
        for (int pivot = 0; pivot < size; pivot++) {
            swapInLargest(rows, pivot);
            for (int row = pivot + 1; row < size; row++) {
                subtract(rows[pivot], rows[row], pivot);
            }
        }
        return substituteBack(rows);
    }

    private static void swapInLargest(float[][] rows, int pivot) {
        int largest = pivot;
        for (int row = pivot + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][pivot]) > Math.abs(rows[largest][pivot])) {
                largest = row;
            }
        }
        float[] swapped = rows[pivot];
        rows[pivot] = rows[largest];
        rows[largest] = swapped;
    }

    private static void subtract(float[] pivotRow, float[] row, int pivot) {
        float factor = row[pivot] / pivotRow[pivot];
        for (int column = pivot; column < row.length; column++) {
            row[column] -= factor * pivotRow[column];
        }
    }

    private static float[] substituteBack(float[][] rows) {
        int size = rows.length;
        float[] solution = new float[size];
        for (int row = size - 1; row >= 0; row--) {
            float rest = rows[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= rows[row][column] * solution[column];
            }
            solution[row] = rest / rows[row][row];
        }
        return solution;
    }
}
