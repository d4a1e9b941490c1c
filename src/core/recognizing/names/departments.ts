/** One body per line: full name|short forms. */
export const departments = `国家卫生健康委员会|国家卫生健康委 国家卫健委
国家发展和改革委员会|国家发展改革委 国家发改委 发改委 发展改革委
国务院|
教育部|
财政部|
新华通讯社|新华社
中央广播电视总台|央视 总台
中国医学科学院阜外医院|阜外医院 北京阜外医院`;
