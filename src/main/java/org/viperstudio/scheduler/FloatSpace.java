package org.viperstudio.scheduler;

/**
 * Evenly spaced numbers and logarithms in single precision, rounded as the reference's array libraries round them.
 *
 * <p>Sigmas become timesteps by interpolation between logarithms that lie some thousandths apart, which turns a
 * difference in the last bit of a logarithm into one in the fourth decimal of a timestep. Agreement to the bit is the
 * way to feed a model the timesteps that it would get there. The logarithm is evaluated as NumPy does; where PyTorch's
 * own square root is not correctly rounded, which depends on the processor, the last digits still differ.
 */
final class FloatSpace {
    private static final float LN_2 = 0.6931472f;
    private static final float SQRT_HALF = 0.70710677f;

    /** Minimax approximation of log(1 + x) on [√½ - 1, √2 - 1] as a quotient of polynomials, lowest power first. */
    private static final float[] NUMERATOR = {0f, 1f, 2.1126775430f, 1.4800006336f, 0.3808837741f, 0.0258997912f};

    private static final float[] DENOMINATOR = {
        1f, 2.6126775431f, 2.4530060718f, 0.9864942958f, 0.1546476374f, 0.0058750954031f
    };

    private FloatSpace() {}

    /** {@code count} numbers from {@code first} to {@code last}, counted up from the one and down from the other. */
    static float[] linear(float first, float last, int count) {
        float[] numbers = new float[count];
        float step = (last - first) / (count - 1);
        for (int i = 0; i < count; i++) {
            numbers[i] = i < count / 2 ? Math.fma(step, i, first) : Math.fma(-step, count - 1 - i, last);
        }
        if (count == 1) {
            numbers[0] = first;
        }
        return numbers;
    }

    /** The natural logarithm of a normal number above zero, to about an ulp. */
    static float log(float value) {
        int exponent = Math.getExponent(value);
        float mantissa = Math.scalb(value, -exponent);
        if (mantissa / 2 > SQRT_HALF) {
            mantissa /= 2;
            exponent++;
        }
        float x = mantissa - 1;
        return Math.fma(exponent, LN_2, polynomial(NUMERATOR, x) / polynomial(DENOMINATOR, x));
    }

    private static float polynomial(float[] coefficients, float x) {
        float sum = coefficients[coefficients.length - 1];
        for (int power = coefficients.length - 2; power >= 0; power--) {
            sum = Math.fma(sum, x, coefficients[power]);
        }
        return sum;
    }
}
