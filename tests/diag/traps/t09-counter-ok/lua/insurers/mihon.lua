insurer { name = "見本健康保険組合" }
