package org.ltvlab.formula;

/** How two parts of a formula are joined. */
public enum Operation {
    PLUS("+", 1),
    MINUS("−", 1),
    TIMES("×", 2),
    DIVIDED_BY("÷", 2);

    private final String sign;
    private final int strength;

    Operation(String sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    /** The sign: + − × ÷. */
    public String sign() {
        return sign;
    }

    /** How strongly it binds: 1 for sums, 2 for products. */
    public int strength() {
        return strength;
    }

    /** Its result on two numbers; a division by zero gives infinity or NaN, which the caller turns into a message. */
    public double on(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
        };
    }
}
