export const mn = {
  stated_present: 'мэдээлсэн ирцийн тоо',
  listed_present: 'жагсаалт дахь ирсэн тоо',
  stated_leave: 'мэдээлсэн чөлөөтэй тоо',
  listed_leave: 'жагсаалт дахь чөлөөтэй тоо',
};
