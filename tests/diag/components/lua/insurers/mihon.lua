insurer {
    name = "見本健康保険組合",
    contact = {
        department = "適用課",
        phone = "03-0000-0000",
        days = "平日",
        time = "9時から17時まで",
        closed = "土日祝日、年末年始（12月29日から1月3日まで）",
    },
}
