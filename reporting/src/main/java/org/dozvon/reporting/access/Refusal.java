package org.dozvon.reporting.access;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A request that is not answered, with the permanent code that says why.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String russian;
    private final @Nullable String field;

    private Refusal(int status, String code, String english, String russian, @Nullable String field) {
        super(english, null, false, false);
        this.status = status;
        this.code = code;
        this.russian = russian;
        this.field = field;
    }

    public static Refusal tenantMissing() {
        return new Refusal(
                403,
                "tenant-missing",
                "Expected a user of a company, but this one belongs to none. Sign in as a company's user.",
                "Ожидался пользователь компании, но этот не относится ни к одной. Войдите как пользователь компании.",
                null);
    }

    public static Refusal unknownCall() {
        return new Refusal(
                404,
                "call-unknown",
                "Expected to find this call, but there is none with this id.",
                "Звонка с таким идентификатором нет.",
                null);
    }

    public static Refusal unknownCallBack() {
        return new Refusal(
                404,
                "call-back-unknown",
                "Expected to find this call back, but there is none with this id.",
                "Такого обещанного звонка нет.",
                null);
    }

    public static Refusal callBackDone() {
        return new Refusal(
                409,
                "call-back-done",
                "Expected an open call back, but it has ended meanwhile. See among those that are done by whom.",
                "Этот клиент уже не ждёт звонка: запись закрыта. Кем и как, видно среди закрытых.",
                null);
    }

    public static Refusal tooManyStreams(int most) {
        return new Refusal(
                429,
                "too-many-streams",
                "Expected another stream of the board, but %d of this company are open. Close one.".formatted(most),
                "Доску уже смотрят в %d окнах, больше нельзя. Закройте одно из них.".formatted(most),
                null);
    }

    public static Refusal invalid(String field, String english, String russian) {
        return new Refusal(400, "parameter-invalid", english, russian, field);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message(boolean inRussian) {
        return inRussian ? russian : String.valueOf(getMessage());
    }

    @Nullable
    String field() {
        return field;
    }
}
